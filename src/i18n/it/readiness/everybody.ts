import { countryName } from '#i18n/country-name.ts';
import type { RuleWords } from '#i18n/types/rule-words.ts';

export const everybody = {
  'name.missing': {
    name: 'Manca il nome',
    wrong: ({ value }) =>
      value === null
        ? 'Non è indicato alcun nome.'
        : 'Per una persona servono nome e cognome, e ne è indicato solo uno.',
    todo: 'Indicare il nome della società; per una persona, nome e cognome.',
  },
  'address.missing': {
    name: 'Manca l’indirizzo',
    wrong: 'Non è indicato alcun indirizzo.',
    todo: 'Indicare via, CAP, città e Paese.',
  },
  'address.incomplete': {
    name: 'Indirizzo fuori dall’Italia incompleto',
    wrong: 'Questa parte dell’indirizzo manca.',
    todo: 'Chiederla al cliente: una fattura elettronica riporta via, CAP e città.',
  },
  'country.missing': {
    name: 'Manca il Paese',
    wrong: 'L’indirizzo non ha un Paese.',
    todo: 'Scegliere il Paese dell’indirizzo.',
  },
  'country.unknown': {
    name: 'Paese non riconosciuto',
    wrong: 'Nessun Paese ha questo nome o questo codice.',
    todo: 'Indicare le due lettere del Paese, ad esempio IT o FR.',
  },
  'email.syntax': {
    name: 'Email: formato',
    wrong: 'Non ha la forma di un indirizzo email.',
    todo: 'Confrontarla con le email del cliente: spesso manca un punto, la @ o la parte finale.',
  },
  'phone.format': {
    name: 'Telefono: formato',
    wrong: 'Non ha la forma di un numero di telefono.',
    todo: 'Indicare il numero con il prefisso del Paese, ad esempio +39 015 234567.',
  },
  'vat.placeholder': {
    name: 'Valore di riempimento',
    wrong: 'Serve solo a riempire il campo: vale come mancante.',
    todo: 'Indicare il numero del cliente, oppure lasciare vuoto il campo.',
  },
  'vat.country': {
    name: 'Partita IVA di un altro Paese',
    wrong: ({ params }) =>
      `Il numero inizia con ${params['prefix'] ?? ''}; Paese dell’indirizzo: ${countryName(params['country'] ?? '')}.`,
    todo: 'Una partita IVA di un altro Paese è ammessa. Chiedere al cliente se è quella da riportare in fattura.',
  },
} satisfies Partial<RuleWords>;
