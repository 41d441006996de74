import { countryName } from '#i18n/country-name.ts';
import type { RuleWords } from '#i18n/types/rule-words.ts';
import { digitsOf } from './digits.ts';

export const elsewhere = {
  'de.vat.format': {
    name: 'Partita IVA tedesca: formato',
    wrong: ({ value }) =>
      digitsOf((value ?? '').replace(/^\s*DE/i, ''), 9) ??
      'Una partita IVA tedesca è composta da DE e 9 cifre, di cui la prima non è zero.',
    todo: 'Chiedere il numero al cliente.',
  },
  'de.vat.checksum': {
    name: 'Partita IVA tedesca: cifra di controllo',
    wrong: 'La cifra di controllo non corrisponde alle altre.',
    todo: 'Almeno una cifra è errata. Chiedere il numero al cliente.',
  },
  'de.vat.is-steuernummer': {
    name: 'Steuernummer al posto della partita IVA',
    wrong: 'Ha la forma di una Steuernummer, non di una partita IVA (USt-IdNr.).',
    todo: 'Chiedere al cliente il numero che inizia con DE.',
  },
  'de.leitweg.format': {
    name: 'Leitweg-ID: formato e cifre di controllo',
    wrong: 'Non ha la forma di una Leitweg-ID, oppure le cifre di controllo non corrispondono.',
    todo: 'Chiedere all’ufficio la sua Leitweg-ID: senza, rifiuta la fattura.',
  },
  'es.nif.format': {
    name: 'NIF spagnolo: formato',
    wrong: 'Un NIF è composto da una lettera e 8 caratteri, oppure da 8 cifre e una lettera.',
    todo: 'Chiedere il numero al cliente.',
  },
  'es.nif.checksum': {
    name: 'NIF spagnolo: carattere di controllo',
    wrong: 'La cifra o lettera di controllo non corrisponde al resto.',
    todo: 'Almeno un carattere è errato. Chiedere il numero al cliente.',
  },
  'eu.vat.format': {
    name: 'Partita IVA estera: formato',
    wrong: ({ params }) =>
      `Le partite IVA di questo Paese hanno un’altra forma: ${countryName(params['country'] ?? '')}.`,
    todo: 'Chiedere il numero al cliente.',
  },
  'eu.vat.checksum': {
    name: 'Partita IVA estera: cifra di controllo',
    wrong: ({ params }) =>
      `La cifra di controllo non corrisponde, secondo la regola di questo Paese: ${countryName(params['country'] ?? '')}.`,
    todo: 'Almeno una cifra è errata. Chiedere il numero al cliente.',
  },
  'eu.vat.missing': {
    name: 'Manca la partita IVA',
    wrong: 'Non è indicata la partita IVA di una società in un altro Paese dell’Unione.',
    todo: 'Chiederla: una fattura senza IVA (inversione contabile) deve riportarla.',
  },
  'qonto.currency.missing': {
    name: 'Manca la valuta',
    wrong: 'Le fatture di Qonto prendono la valuta dal cliente, e qui manca.',
    todo: 'Scegliere in Qonto la valuta del cliente.',
  },
  'qonto.locale.missing': {
    name: 'Manca la lingua',
    wrong: 'Qonto chiede la lingua di un cliente, e qui manca.',
    todo: 'Scegliere in Qonto la lingua del cliente.',
  },
  'qonto.address.root-only': {
    name: 'Indirizzo solo nel vecchio campo',
    wrong: 'L’indirizzo è in un campo che Qonto eliminerà, e non nell’indirizzo di fatturazione.',
    todo: 'Salvare di nuovo il cliente in Qonto, con l’indirizzo di fatturazione.',
  },
  'qonto.email.missing': {
    name: 'Manca l’email',
    wrong: 'Senza un’email Qonto non può inviare una fattura per email.',
    todo: 'Aggiungere l’email a cui inviare le fatture.',
  },
} satisfies Partial<RuleWords>;
