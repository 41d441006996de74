import type { RuleWords } from '#i18n/types/rule-words.ts';
import { digitsOf } from './digits.ts';

export const france = {
  'fr.siren.missing': {
    name: 'Manca il SIREN',
    wrong: 'Non è indicato un SIREN, e non ce n’è uno in un SIRET o in una partita IVA.',
    todo: 'Chiederlo al cliente: una fattura elettronica francese deve riportare il SIREN dell’acquirente.',
  },
  'fr.siren.checksum': {
    name: 'SIREN: cifra di controllo',
    wrong: 'La cifra di controllo del SIREN non corrisponde alle altre.',
    todo: 'Almeno una cifra è errata. Chiedere il numero al cliente.',
  },
  'fr.siret.checksum': {
    name: 'SIRET: cifra di controllo',
    wrong:
      'Del SIREN formato e cifra di controllo sono corretti. L’ultima cifra del SIRET non corrisponde.',
    todo: 'Una delle ultime cinque cifre è errata. Chiedere il numero al cliente.',
  },
  'fr.vat.format': {
    name: 'Partita IVA francese: formato',
    wrong: 'Una partita IVA francese è composta da FR, una chiave di due caratteri e il SIREN.',
    todo: 'Chiedere il numero al cliente, o lasciare vuoto il campo se non ne ha (franchise en base).',
  },
  'fr.vat.key': {
    name: 'Partita IVA francese: chiave',
    wrong:
      'Formato e cifra di controllo del SIREN sono corretti. I due caratteri dopo FR non corrispondono.',
    todo: 'Chiedere il numero al cliente.',
  },
  'fr.vat.other-siren': {
    name: 'Partita IVA con un altro SIREN',
    wrong: 'Il SIREN nella partita IVA è diverso da quello indicato accanto.',
    todo: 'È corretto per un gruppo IVA francese (assujetti unique). Altrimenti chiedere al cliente.',
  },
  'fr.eaddress.missing': {
    name: 'Manca l’indirizzo di fatturazione elettronica',
    wrong: 'Non è indicato un indirizzo di fatturazione elettronica.',
    todo: 'È il SIREN, se il cliente non dice altro. Lo si trova nell’Annuaire. Per un ente pubblico è il SIRET, tramite Chorus Pro.',
  },
  'fr.eaddress.format': {
    name: 'Indirizzo di fatturazione elettronica: caratteri',
    wrong:
      'Ammette solo lettere, cifre e - _ . per al massimo 125 caratteri, e nessuna parte vuota.',
    todo: 'Copiarlo dall’Annuaire.',
  },
  'fr.eaddress.siren': {
    name: 'Indirizzo di fatturazione elettronica: SIREN',
    wrong: 'Non inizia con un SIREN con formato e cifra di controllo corretti.',
    todo: 'Scrivere all’inizio il SIREN del cliente, o copiarlo dall’Annuaire.',
  },
  'fr.eaddress.siret': {
    name: 'Indirizzo di fatturazione elettronica: SIRET',
    wrong:
      'Il SIRET non appartiene al SIREN che lo precede, o la cifra di controllo non corrisponde.',
    todo: 'Copiarlo dall’Annuaire.',
  },
  'fr.eaddress.other-siren': {
    name: 'Indirizzo di fatturazione elettronica con un altro SIREN',
    wrong: 'Inizia con un SIREN diverso da quello del cliente.',
    todo: 'Chiedere quale dei due è del cliente, o copiarlo dall’Annuaire.',
  },
  'fr.eaddress.unreachable': {
    name: 'Non raggiungibile con fattura elettronica',
    wrong: 'Secondo Qonto una fattura elettronica non raggiunge questo cliente.',
    todo: 'Chiedere al cliente l’indirizzo di fatturazione elettronica, o inviare la fattura in altro modo.',
  },
  'fr.zip.format': {
    name: 'Codice postale francese: formato',
    wrong: ({ value }) => digitsOf(value, 5) ?? 'Un codice postale francese è di 5 cifre.',
    todo: 'Scrivere tutte le 5 cifre. Spesso si perdono gli zeri iniziali.',
  },
} satisfies Partial<RuleWords>;
