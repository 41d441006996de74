import { grouped } from '#i18n/count.ts';
import type { RuleWords } from '#i18n/types/rule-words.ts';
import { digitCount, digitsOf } from './digits.ts';

export const italy = {
  'it.id.missing': {
    name: 'Mancano partita IVA e codice fiscale',
    wrong: 'Non sono indicati né la partita IVA né il codice fiscale.',
    todo: 'Chiedere al cliente uno dei due: senza, lo SDI scarta la fattura.',
  },
  'it.piva.format': {
    name: 'Partita IVA: formato',
    wrong: ({ params: { digits, meant } }) => {
      const told = digits === undefined ? null : digitCount(Number(digits), 11);
      const zeros =
        meant === undefined ? '' : ` Di ${meant} formato e cifra di controllo sono corretti.`;
      return (told ?? 'Una partita IVA è di 11 cifre, con o senza IT davanti.') + zeros;
    },
    todo: 'Confrontarla con una fattura o una visura del cliente. Spesso si perdono gli zeri iniziali.',
  },
  'it.piva.checksum': {
    name: 'Partita IVA: cifra di controllo',
    wrong: ({ params: { fault } }) =>
      fault === 'zeros'
        ? 'Le prime sette cifre sono il numero di matricola: non possono essere tutte zero.'
        : 'La cifra di controllo non corrisponde alle altre.',
    todo: 'Almeno una cifra è errata. Chiedere il numero al cliente.',
  },
  'it.piva.is-cf': {
    name: 'Codice fiscale al posto della partita IVA',
    wrong: 'È un codice fiscale di 16 caratteri, non una partita IVA.',
    todo: 'Spostarlo nel campo codice fiscale e indicare qui la partita IVA, se il cliente ne ha una.',
  },
  'it.piva.body-cf': {
    name: 'Partita IVA che inizia con 8 o 9',
    wrong: 'Inizia con 8 o 9, come i codici fiscali di enti e associazioni.',
    todo: 'Verificare se è il codice fiscale del cliente: in tal caso va in quel campo.',
  },
  'it.piva.office': {
    name: 'Partita IVA: codice dell’ufficio',
    wrong:
      'Formato e cifra di controllo sono corretti. Le cifre da 8 a 10 non sono di un ufficio del nostro elenco.',
    todo: 'Da verificare: confrontarla con una fattura del cliente.',
  },
  'it.cf.format': {
    name: 'Codice fiscale: formato',
    wrong: 'Un codice fiscale ha 16 caratteri in un dato ordine, oppure 11 cifre.',
    todo: 'Chiederlo al cliente. Un numero REA, ad esempio, non va indicato qui.',
  },
  'it.cf.checksum': {
    name: 'Codice fiscale: carattere di controllo',
    wrong: ({ params: { fault } }) =>
      fault === 'day'
        ? 'La lettera di controllo è corretta, ma il giorno di nascita non esiste.'
        : fault === 'digit'
          ? 'La cifra di controllo non corrisponde alle altre.'
          : 'La lettera di controllo non corrisponde agli altri caratteri.',
    todo: 'Almeno un carattere è errato. Chiedere il codice al cliente.',
  },
  'it.cf.mismatch': {
    name: 'Codice fiscale e partita IVA diversi',
    wrong: 'Di entrambi formato e cifra di controllo sono corretti, ma sono due numeri diversi.',
    todo: 'È corretto per un gruppo IVA e per molte società di vecchia data. Confrontarli con una visura o una fattura del cliente.',
  },
  'it.cf.person-for-company': {
    name: 'Codice fiscale di una persona per una società',
    wrong: 'È il codice di una persona fisica, e il nome è di una società.',
    todo: 'Chiedere il codice fiscale della società: di solito è uguale alla partita IVA.',
  },
  'it.cf.sole-trader-missing': {
    name: 'Ditta individuale senza codice fiscale della persona',
    wrong:
      'È indicata solo la partita IVA. Il titolare ha anche un codice fiscale di 16 caratteri.',
    todo: 'Aggiungere il codice fiscale della persona.',
  },
  'it.cf.name': {
    name: 'Codice fiscale che non corrisponde al nome',
    wrong: 'Le prime sei lettere non corrispondono né al nome né al cognome.',
    todo: 'Confrontare codice e nome: il codice può essere di altri, o il nome scritto male.',
  },
  'it.recipient.missing': {
    name: 'Mancano codice destinatario e PEC',
    wrong:
      'Non sono indicati né un codice destinatario né una PEC: la fattura resterebbe solo nell’area riservata del cliente.',
    todo: 'Chiedere al cliente il codice o la PEC; quello di un ufficio pubblico è nell’IPA. Se non li ha, avvisarlo che la fattura è nella sua area riservata.',
  },
  'it.recipient.zeros-no-pec': {
    name: '0000000 senza PEC',
    wrong: 'Con 0000000 e senza PEC la fattura resta solo nell’area riservata del cliente.',
    todo: 'Chiedere al cliente il codice o la PEC; quello di un ufficio pubblico è nell’IPA. Se non li ha, avvisarlo che la fattura è nella sua area riservata.',
  },
  'it.recipient.format': {
    name: 'Codice destinatario: formato',
    wrong: ({ value }) =>
      (value ?? '').includes('@')
        ? 'È un indirizzo email, non un codice destinatario.'
        : 'Non è un codice destinatario: ha 7 lettere e cifre, o 6 per un ufficio pubblico.',
    todo: 'Chiedere il codice al cliente e scriverlo senza altri segni. Una PEC va nel suo campo.',
  },
  'it.recipient.foreign-code': {
    name: 'XXXXXXX per un cliente italiano',
    wrong: 'XXXXXXX è per i clienti esteri.',
    todo: 'Indicare il codice del cliente, oppure 0000000 e una PEC.',
  },
  'it.recipient.pa': {
    name: 'Codice univoco ufficio',
    wrong: 'Un codice di 6 caratteri è di un ufficio della pubblica amministrazione.',
    todo: 'Se il cliente è una pubblica amministrazione, inviare la fattura nel formato previsto (FPA12).',
  },
  'it.recipient.pa-for-company': {
    name: 'Codice univoco ufficio per una società',
    wrong:
      'Un codice di 6 caratteri è di un ufficio della pubblica amministrazione, e il nome è di una società.',
    todo: 'Chiedere il codice al cliente: quello di una società ha 7 caratteri. Ne hanno uno di 6 solo le società pubbliche iscritte all’IPA.',
  },
  'it.recipient.case': {
    name: 'Codice destinatario: minuscole o spazi',
    wrong: 'Nel codice ci sono minuscole o uno spazio.',
    todo: 'Scriverlo in maiuscolo e senza spazi. Quasi tutti i programmi lo fanno da soli.',
  },
  'it.pec.syntax': {
    name: 'PEC: formato',
    wrong: 'Non ha la forma di un indirizzo email.',
    todo: 'Chiedere la PEC al cliente: spesso manca un punto, la @ o la parte finale.',
  },
  'it.pec.of-sdi': {
    name: 'PEC dello SDI',
    wrong: 'È un indirizzo dello SDI, non del cliente.',
    todo: 'Chiedere al cliente la PEC o il codice destinatario.',
  },
  'it.pec.and-code': {
    name: 'Codice destinatario e PEC',
    wrong: 'Sono indicati un codice e una PEC: la fattura va al codice.',
    todo: 'Verificare che il codice sia ancora in uso. Alcuni programmi rifiutano una fattura con entrambi.',
  },
  'it.address.incomplete': {
    name: 'Indirizzo italiano incompleto',
    wrong: 'Questa parte dell’indirizzo manca, e senza di essa lo SDI scarta la fattura.',
    todo: 'Chiederla al cliente: via, CAP e città sono obbligatori.',
  },
  'it.cap.format': {
    name: 'CAP: formato',
    wrong: ({ value }) => digitsOf(value, 5) ?? 'Un CAP è di 5 cifre.',
    todo: 'Scrivere tutte le 5 cifre. Spesso si perdono gli zeri iniziali.',
  },
  'it.cap.generic': {
    name: 'CAP generico di una città',
    wrong: 'Questa città ha un CAP per ogni zona, e questo è quello generico, non più in uso.',
    todo: 'Cercare il CAP della via.',
  },
  'it.province.format': {
    name: 'Provincia: sigla',
    wrong: 'In fattura va la sigla della provincia, in maiuscolo.',
    todo: 'Scrivere la sigla, ad esempio MI per Milano.',
  },
  'it.province.missing': {
    name: 'Manca la provincia',
    wrong: 'Non è indicata la provincia. Una fattura può farne a meno, ma di solito c’è.',
    todo: 'Aggiungere la sigla della provincia.',
  },
  'it.text.latin': {
    name: 'Lettere non ammesse in una fattura italiana',
    wrong: ({ params }) => `Una fattura italiana non ammette: ${params['letters'] ?? ''}`,
    todo: 'Scriverlo con lettere ammesse, come fa il cliente sulle fatture italiane.',
  },
  'it.text.length': {
    name: 'Troppo lungo per una fattura italiana',
    wrong: ({ params }) =>
      `${grouped(Number(params['length']))} caratteri: una fattura italiana ne ammette ${grouped(Number(params['most']))}.`,
    todo: 'Abbreviarlo, prima che lo tagli un programma.',
  },
  'it.intent.format': {
    name: 'Dichiarazione d’intento: protocollo',
    wrong: 'Il protocollo è di 17 cifre, un trattino o una barra, e 6 cifre.',
    todo: 'Copiarlo dalla ricevuta dell’Agenzia delle Entrate.',
  },
  'it.intent.pair': {
    name: 'Dichiarazione d’intento: manca il protocollo o la data',
    wrong: 'In fattura vanno il protocollo e la data, e ne è indicato solo uno.',
    todo: 'Copiarli entrambi dalla ricevuta, oppure svuotare entrambi i campi.',
  },
  'it.intent.year': {
    name: 'Dichiarazione d’intento di un anno precedente',
    wrong: 'Una dichiarazione vale per un anno solare, e questa è di un anno precedente.',
    todo: 'Chiedere al cliente quella di quest’anno prima di fatturare senza IVA.',
  },
  'it.intent.year-end': {
    name: 'Dichiarazione d’intento di novembre o dicembre scorso',
    wrong: 'È stata inviata alla fine dell’anno scorso: può essere per l’anno scorso o per questo.',
    todo: 'Leggere nella dichiarazione a quale anno si riferisce.',
  },
  'foreign.recipient': {
    name: 'Codice destinatario di un cliente estero',
    wrong: 'Per i clienti esteri il codice è XXXXXXX.',
    todo: 'Scrivere XXXXXXX. Ne ha un altro solo un cliente identificato o con una stabile organizzazione in Italia.',
  },
  'sm.recipient': {
    name: 'San Marino: codice destinatario',
    wrong:
      'Le fatture vanno all’Ufficio Tributario di San Marino (2R4GTO8, con la lettera O) oppure riportano XXXXXXX.',
    todo: 'Scrivere 2R4GTO8 per i beni. Per i servizi chiedere al commercialista quale dei due.',
  },
} satisfies Partial<RuleWords>;
