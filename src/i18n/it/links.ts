import { locale } from '#i18n/locale.ts';
import {
  bothValues,
  failingSides,
  isItalian,
  isUnchecked,
  placesOf,
  toldNumbers,
} from '#i18n/number-text.ts';
import type { LinkMessages, NumberPlaces, Told } from '#i18n/types/links.ts';
import { onDay } from './on-day.ts';
import { counted } from './plural.ts';

const PLACES: NumberPlaces = {
  vat: 'partita IVA',
  tax: 'codice fiscale',
  register: 'n. registro imprese',
  'e-address': 'indirizzo di fatturazione elettronica',
};

const vatName = (told: Told) => (isItalian(told) ? 'partita IVA' : 'partita IVA estera');
const from = (told: Told) => `da ${locale().list(placesOf(told, PLACES))}`;
const both = bothValues;

function vatInTwoFields({ sides, numbers }: Told): string {
  if (numbers === null) return '';
  const [left, right] = numbers.map(({ field }) => PLACES[field]);
  return `, ${left} in ${sides[0]} e ${right} in ${sides[1]}`;
}

function typo(told: Told): string {
  const failing = failingSides(told);
  const which =
    failing.length === 1
      ? `la cifra di controllo di quello in ${failing[0]} è errata`
      : 'la cifra di controllo di entrambi è errata';
  return `Numeri che differiscono per un errore di battitura (${toldNumbers(told)}): ${which}`;
}

function nearName({ near }: Told): string {
  switch (near) {
    case 'form':
      return 'stesso nome con altra forma giuridica';
    case 'part':
      return 'un nome è parte dell’altro';
    case 'letter':
      return 'nomi che differiscono per una lettera';
    case 'owner':
      return 'uno è il nome del titolare';
    case 'acronym':
      return 'uno è la sigla dell’altro';
    case 'person':
      return 'una persona e una società con lo stesso nome';
    default:
      return 'nome simile';
  }
}

export const texts: LinkMessages = {
  strengths: { certain: 'Certo', likely: 'Probabile', possible: 'Possibile' },
  noLink: 'Non collegati',
  reasons: {
    decision: {
      told: ({ day, by }) => {
        if (by !== null) return `Deciso da ${by} ${onDay('il', day ?? '')}`;
        return day === null ? 'Deciso: lo stesso cliente' : `Deciso ${onDay('il', day)}`;
      },
      short: () => 'decisione presa',
    },
    ref: {
      told: ({ sides: [here, there], right }) =>
        `${here} riporta questo cliente di ${there} tra gli identificativi esterni (${right})`,
      short: ({ sides: [here] }) => `indicato in ${here}`,
    },
    cf: {
      told: (told) =>
        `Stesso codice fiscale (${both(told)}, ${isItalian(told) ? 'cifra di controllo corretta' : 'carattere di controllo corretto'})`,
      short: () => 'stesso codice fiscale',
    },
    siren: {
      told: (told) => `Stesso SIREN (${told.left}, ${from(told)})`,
      short: () => 'stesso SIREN',
    },
    vat: {
      told: (told) => `Stessa ${vatName(told)} (${toldNumbers(told)}, cifra di controllo corretta)`,
      short: (told) => `stessa ${vatName(told)}`,
    },
    'vat-cf': {
      told: (told) =>
        `Stesso numero (${toldNumbers(told)}, cifra di controllo corretta${vatInTwoFields(told)})`,
      short: () => 'stesso numero in un altro campo',
    },
    'number-invalid': {
      told: (told) =>
        `Lo stesso numero (${toldNumbers(told)}), ${isUnchecked(told) ? 'che non può essere verificato' : 'che non supera il controllo'}`,
      short: (told) =>
        isUnchecked(told) ? 'lo stesso numero, non verificato' : 'lo stesso numero errato',
    },
    'number-typo': { told: typo, short: () => 'numeri quasi uguali' },
    name: {
      told: (told) =>
        told.left === told.right
          ? `Stesso nome (${told.left})`
          : `Stesso nome, scritto diversamente (${both(told)})`,
      short: () => 'stesso nome',
    },
    'name-near': {
      told: (told) => `Nome simile: ${nearName(told)} (${both(told)})`,
      short: nearName,
    },
    street: { told: (told) => `Stessa via (${both(told)})`, short: () => 'stessa via' },
    zip: { told: (told) => `Stesso CAP (${both(told)})`, short: () => 'stesso CAP' },
    city: { told: (told) => `Stessa città (${both(told)})`, short: () => 'stessa città' },
    email: { told: (told) => `Stessa email (${both(told)})`, short: () => 'stessa email' },
    phone: { told: (told) => `Stesso telefono (${both(told)})`, short: () => 'stesso telefono' },
    domain: {
      told: (told) => `Stesso dominio internet (${both(told)})`,
      short: () => 'stesso dominio internet',
    },
  },
  objections: {
    'vat-differs': (told) =>
      `le partite IVA sono diverse, ed entrambe superano il controllo (${toldNumbers(told)})`,
    'cf-differs': (told) =>
      `i codici fiscali sono diversi, ed entrambi superano il controllo (${both(told)})`,
    'siren-differs': (told) =>
      `i SIREN sono diversi, ed entrambi superano il controllo (${toldNumbers(told)})`,
    'number-typo': () => 'i numeri differiscono in un punto',
    'number-differs': (told) => `i numeri sono diversi (${toldNumbers(told)})`,
    'name-differs': (told) => `i nomi non hanno parole in comune (${both(told)})`,
    'form-differs': (told) => `le forme giuridiche sono diverse (${both(told)})`,
    'country-differs': (told) => `i Paesi sono diversi (${both(told)})`,
    'city-differs': (told) => `le città sono diverse (${both(told)})`,
    'street-differs': () => 'la via è diversa',
    'email-differs': () => 'l’email è diversa',
    'phone-differs': () => 'il telefono è diverso',
  },
  notes: {
    'same-siret': 'Stessa sede: il SIRET è lo stesso.',
    'other-establishment': 'Altra sede: il SIREN è lo stesso, il SIRET no.',
    'siren-weak': 'Il SIREN fa parte di una partita IVA che non supera il controllo.',
    'number-of-many':
      'Questo numero è nelle schede di più clienti con nomi che non hanno nulla in comune: da solo non prova nulla.',
    'maybe-group':
      'Uno dei due ha un codice fiscale diverso da questa partita IVA: può essere quella di un gruppo IVA, comune a più società.',
    signatory:
      'Una società non ha il codice fiscale di una persona: può essere quello del legale rappresentante.',
    ambiguous:
      'Le schede di due clienti diversi potrebbero essere questo cliente, quindi non è collegato a nessuna delle due.',
    'kept-apart': 'Il collegamento unirebbe schede in contraddizione tra loro.',
    'decided-apart': 'Deciso: non è lo stesso cliente.',
  },
  sharedVat: {
    'same-vat-other-cf':
      'Stessa partita IVA, altra società: ciascuna ha il proprio codice fiscale, come in un gruppo IVA.',
    'same-vat-other-siren':
      'Stessa partita IVA, altra società: ciascuna ha il proprio SIREN, come in un gruppo IVA.',
  },
  also: (reasons) => `Inoltre: ${reasons.join(', ')}.`,
  withOther: (record, name, sentence) => `Con ${name} (${record}): ${sentence}`,
  ofBoth: (left, right, sentence) => `${left} e ${right}: ${sentence}`,
  dangling: (id) =>
    `Tra i suoi identificativi esterni c’è un cliente che non è in nessun altro elenco (${id}).`,
  but: (objections) => `Però: ${objections.join('; ')}.`,

  results: {
    equal: () => 'Uguale',
    formatting: () => 'Scritto diversamente',
    different: () => 'Diverso',
    'only-left': (_, right) => `Manca in ${right}`,
    'only-right': (left) => `Manca in ${left}`,
    none: () => 'Non confrontato',
  },
  resultReasons: {
    'form-on-one-side': 'Solo uno ha la forma giuridica',
    'other-form': 'Altra forma giuridica',
    'more-words': 'Un nome ha più parole',
    'one-slip': 'Un carattere è diverso',
    owner: 'Uno contiene il nome del titolare',
    'less-exact': 'SIREN e SIRET della stessa società',
    'other-establishment': 'Due sedi della stessa società',
    'other-country': 'Numeri di due Paesi',
    'other-kinds': 'Numeri di due tipi',
    filler: 'Il valore serve solo a riempire il campo',
    'listed-as-further': 'È tra gli altri recapiti',
    'equals-certified-email': 'È la PEC dell’altro cliente',
    initial: 'Un nome proprio è abbreviato',
    'equals-delivery-address': 'È l’indirizzo di consegna dell’altro cliente',
    'equals-main-address': 'È l’indirizzo principale dell’altro cliente',
    'unknown-country': 'Nessun Paese ha questo nome',
    'look-alike': 'O e zero, oppure I e uno',
  },
  differences: (count) =>
    counted(count, { one: 'differenza', many: 'di differenze', other: 'differenze' }),

  linked: {
    inSystem: (system, name) => `In ${system}: ${name}`,
    maybeIn: (system, name) => `Forse in ${system}: ${name}`,
    deletedThere: 'eliminato lì',
    deletedIn: (system) => `La scheda in ${system} è eliminata.`,
    gone: (system) => `La scheda in ${system} non c’è più: non c’è nulla da confrontare.`,
    several: (systems) => `Più schede in ${locale().list(systems)}`,
    heading: 'Lo stesso cliente',
    headingMaybe: 'Forse lo stesso cliente',
    close: 'Chiudi il confronto',
    fields: 'Campi a confronto',
    allEqual: 'Nessuna differenza.',
    alike: (count) => `Uguali, o solo scritti diversamente (${count})`,
    valueFor: (field, system) => `valore per “${field}” in ${system}`,
    valueOf: (field, system) => `${field} in ${system}`,
    openIn: (system) => `Apri in ${system}`,
    copyFor: (system) => `Copia per ${system}`,
    copyForHow: (system) =>
      `Inserire questi due valori come identificativo esterno del cliente in ${system}. Il collegamento diventa certo, per tutti e in modo duraturo.`,
    referenceType: 'Tipo',
    referenceId: 'Identificativo',
    weakest: 'collegamento più debole',
    weakestBy: (reason) => `collegamento più debole: ${reason}`,
    whyHere: (name) => `Perché c’è ${name}?`,
    others: 'Altre schede che potrebbero essere questo cliente',
    show: 'Confronta',

    same: 'Lo stesso',
    notSame: 'Non è lo stesso',
    undo: 'Annulla',
    next: 'Prossimo da verificare',
    place: (at, count) => `${at} di ${count}`,
    allReviewed: 'Tutti i suggerimenti e i conflitti sono verificati',
    saidSame: 'Deciso: lo stesso cliente',
    saidNotSame: 'Deciso: non è lo stesso cliente',
    undone: 'Decisione annullata',
  },
  decisions: {
    whatIsKept:
      'Rubrica può conservare le decisioni in questo browser: gli identificativi dei due clienti, la risposta e il giorno. Nessun nome, nessun numero.',
    keepHere: 'Conserva in questo browser',
    keepForTab: 'Conserva solo in questa scheda del browser',
    isUnstored:
      'Il browser non permette a Rubrica di conservare le decisioni. Valgono finché questa pagina resta aperta.',
    ofTeam: 'Decisioni del team',
    openOfTeam: (count) => `Decisioni del team (${count})`,
    you: 'Decisione mia',
    notInAccount:
      'Le ultime decisioni non sono salvate nell’account: il server di Rubrica non risponde. Sono in questa scheda del browser e saranno inviate con la prossima.',
    changedElsewhere:
      'L’ultima decisione non è stata salvata: la decisione è cambiata in un’altra scheda del browser o in un altro browser. Ora vale questa.',
    changedSince: 'Modificato dopo la decisione',
    gone: 'Non è più nell’elenco',

    heading: 'Decisioni prese',
    open: (count) => `Decisioni prese (${count})`,
    none: 'Non c’è ancora alcuna decisione.',
    verdicts: { same: 'Lo stesso', 'not-the-same': 'Non è lo stesso' },
    withdraw: (left, right) => `Annulla la decisione su ${left} e ${right}`,
    exportAll: 'Esporta',
    importFile: 'Importa…',
    imported: (count) =>
      counted(count, {
        one: 'decisione importata',
        many: 'di decisioni importate',
        other: 'decisioni importate',
      }),
    leftOut: (count) =>
      counted(count, {
        one: 'illeggibile e tralasciata',
        many: 'illeggibili e tralasciate',
        other: 'illeggibili e tralasciate',
      }),
    noFile: 'Questo non è un file di decisioni.',
    fileOfNewer: 'Questo file è di una versione più recente di Rubrica.',
    fileOfOthers:
      'Questo file è di altri account: i suoi identificativi sarebbero quelli di altri clienti.',
    fileTooLarge: 'Questo file è troppo grande.',
    forget: 'Dimentica le decisioni',
    forgotten: 'Le decisioni sono state dimenticate',
  },
};
