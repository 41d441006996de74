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
import { counted } from './plural.ts';

const PLACES: NumberPlaces = {
  vat: 'VAT number',
  tax: 'tax ID',
  register: 'registration number',
  'e-address': 'electronic address',
};

const vatName = (told: Told) => (isItalian(told) ? 'partita IVA' : 'VAT number');
const from = (told: Told) => `from ${locale().list(placesOf(told, PLACES))}`;
const both = bothValues;

function vatInTwoFields({ sides, numbers }: Told): string {
  if (numbers === null) return '';
  const [left, right] = numbers.map(({ field }) => PLACES[field]);
  return `, ${left} in ${sides[0]} and ${right} in ${sides[1]}`;
}

function typo(told: Told): string {
  const failing = failingSides(told);
  const which =
    failing.length === 1
      ? `the one in ${failing[0]} fails its check digit`
      : 'both fail their check digit';
  return `Numbers that differ by one typing error (${toldNumbers(told)}): ${which}`;
}

function nearName({ near }: Told): string {
  switch (near) {
    case 'form':
      return 'the same name with another legal form';
    case 'part':
      return 'one name is part of the other';
    case 'letter':
      return 'names that differ by one letter';
    case 'owner':
      return 'one is the owner’s name';
    case 'acronym':
      return 'one is the other’s acronym';
    case 'person':
      return 'a person and a company of that name';
    default:
      return 'similar name';
  }
}

export const texts: LinkMessages = {
  strengths: { certain: 'Certain', likely: 'Likely', possible: 'Possible' },
  noLink: 'Not linked',
  reasons: {
    decision: {
      told: ({ day, by }) => {
        if (by !== null) return `${by} said so on ${day}`;
        return day === null ? 'Decided: the same client' : `You said so on ${day}`;
      },
      short: () => 'decision',
    },
    ref: {
      told: ({ sides: [here, there], right }) =>
        `${here} names this ${there} client in its external identifiers (${right})`,
      short: ({ sides: [here] }) => `named in ${here}`,
    },
    cf: {
      told: (told) =>
        `Same codice fiscale (${both(told)}, ${isItalian(told) ? 'check digit right' : 'check character right'})`,
      short: () => 'same codice fiscale',
    },
    siren: {
      told: (told) => `Same SIREN (${told.left}, ${from(told)})`,
      short: () => 'same SIREN',
    },
    vat: {
      told: (told) => `Same ${vatName(told)} (${toldNumbers(told)}, check digit right)`,
      short: (told) => `same ${vatName(told)}`,
    },
    'vat-cf': {
      told: (told) =>
        `Same number (${toldNumbers(told)}, check digit right${vatInTwoFields(told)})`,
      short: () => 'same number in another field',
    },
    'number-invalid': {
      told: (told) =>
        `The same number (${toldNumbers(told)}), ${isUnchecked(told) ? 'which cannot be checked' : 'which fails the check'}`,
      short: (told) =>
        isUnchecked(told) ? 'the same number, not confirmed' : 'the same wrong number',
    },
    'number-typo': { told: typo, short: () => 'nearly equal numbers' },
    name: {
      told: (told) =>
        told.left === told.right
          ? `Same name (${told.left})`
          : `Same name, spelled differently (${both(told)})`,
      short: () => 'same name',
    },
    'name-near': {
      told: (told) => `Similar name: ${nearName(told)} (${both(told)})`,
      short: nearName,
    },
    street: { told: (told) => `Same street (${both(told)})`, short: () => 'same street' },
    zip: { told: (told) => `Same postcode (${both(told)})`, short: () => 'same postcode' },
    city: { told: (told) => `Same city (${both(told)})`, short: () => 'same city' },
    email: { told: (told) => `Same email (${both(told)})`, short: () => 'same email' },
    phone: { told: (told) => `Same phone (${both(told)})`, short: () => 'same phone' },
    domain: {
      told: (told) => `Same internet domain (${both(told)})`,
      short: () => 'same internet domain',
    },
  },
  objections: {
    'vat-differs': (told) =>
      `the VAT numbers differ, and both pass the check (${toldNumbers(told)})`,
    'cf-differs': (told) => `the codici fiscali differ, and both pass the check (${both(told)})`,
    'siren-differs': (told) => `the SIRENs differ, and both pass the check (${toldNumbers(told)})`,
    'number-typo': () => 'the numbers differ in one place',
    'number-differs': (told) => `the numbers differ (${toldNumbers(told)})`,
    'name-differs': (told) => `the names have no word in common (${both(told)})`,
    'form-differs': (told) => `the legal forms differ (${both(told)})`,
    'country-differs': (told) => `the countries differ (${both(told)})`,
    'city-differs': (told) => `the cities differ (${both(told)})`,
    'street-differs': () => 'the street differs',
    'email-differs': () => 'the email differs',
    'phone-differs': () => 'the phone differs',
  },
  notes: {
    'same-siret': 'Same establishment: the SIRET is the same.',
    'other-establishment': 'Other establishment: the SIREN is the same, the SIRET is not.',
    'siren-weak': 'The SIREN is part of a VAT number that fails the check.',
    'number-of-many':
      'This number is in the records of several clients whose names have nothing in common, so it proves nothing.',
    'maybe-group':
      'One has its own codice fiscale besides this partita IVA: it may be the number of a VAT group, which several companies have.',
    signatory:
      'A company has no codice fiscale of a person: it may be that of its legal representative.',
    ambiguous:
      'The records of two different clients could be this client, so it is linked with neither.',
    'kept-apart': 'A link would bring records together that contradict each other.',
    'decided-apart': 'Decided: not the same.',
  },
  sharedVat: {
    'same-vat-other-cf':
      'Same VAT number, other company: each has its own codice fiscale, as in a VAT group.',
    'same-vat-other-siren':
      'Same VAT number, other company: each has its own SIREN, as in a VAT group.',
  },
  also: (reasons) => `Also: ${reasons.join(', ')}.`,
  withOther: (record, name, sentence) => `With ${name} (${record}): ${sentence}`,
  ofBoth: (left, right, sentence) => `${left} and ${right}: ${sentence}`,
  dangling: (id) => `Its external identifiers name a client that is in no other list (${id}).`,
  but: (objections) => `But: ${objections.join('; ')}.`,

  results: {
    equal: () => 'Equal',
    formatting: () => 'Formatting',
    different: () => 'Different',
    'only-left': (_, right) => `Missing in ${right}`,
    'only-right': (left) => `Missing in ${left}`,
    none: () => 'Not compared',
  },
  resultReasons: {
    'form-on-one-side': 'Only one has a legal form',
    'other-form': 'Another legal form',
    'more-words': 'One name has more words',
    'one-slip': 'One character differs',
    owner: 'One has the owner’s name in it',
    'less-exact': 'SIREN and SIRET of one company',
    'other-establishment': 'Two establishments of one company',
    'other-country': 'Numbers of two countries',
    'other-kinds': 'Numbers of two kinds',
    filler: 'The value only fills the field',
    'listed-as-further': 'Listed as a further one',
    'equals-certified-email': 'It is the other client’s PEC',
    initial: 'A first name is one letter',
    'equals-delivery-address': 'It is the other client’s delivery address',
    'equals-main-address': 'It is the other client’s main address',
    'unknown-country': 'No country has this name',
    'look-alike': 'O and zero, or I and one',
  },
  differences: (count) => counted(count, { one: 'difference', other: 'differences' }),

  linked: {
    inSystem: (system, name) => `In ${system}: ${name}`,
    maybeIn: (system, name) => `Perhaps in ${system}: ${name}`,
    deletedThere: 'deleted there',
    deletedIn: (system) => `The record in ${system} is deleted.`,
    gone: (system) => `The record in ${system} is no longer there: nothing can be compared.`,
    several: (systems) => `Several records in ${locale().list(systems)}`,
    heading: 'The same client',
    headingMaybe: 'Perhaps the same client',
    close: 'Close the comparison',
    fields: 'Fields side by side',
    allEqual: 'Nothing differs.',
    alike: (count) => `Equal, or only written differently (${count})`,
    valueFor: (field, system) => `value for “${field}” in ${system}`,
    valueOf: (field, system) => `${field} in ${system}`,
    openIn: (system) => `Open in ${system}`,
    copyFor: (system) => `Copy for ${system}`,
    copyForHow: (system) =>
      `Add these two as an external identifier of the client in ${system}. The link then becomes certain, for everybody and permanently.`,
    referenceType: 'Type',
    referenceId: 'Identifier',
    weakest: 'weakest link',
    weakestBy: (reason) => `weakest link: ${reason}`,
    whyHere: (name) => `Why is ${name} here?`,
    others: 'Other records that may be this client',
    show: 'Compare',

    same: 'Same',
    notSame: 'Not the same',
    undo: 'Undo',
    next: 'Next to review',
    place: (at, count) => `${at} of ${count}`,
    allReviewed: 'All suggestions and conflicts are reviewed',
    saidSame: 'Decided: the same client',
    saidNotSame: 'Decided: not the same client',
    undone: 'Decision undone',
  },
  decisions: {
    whatIsKept:
      'Rubrica can keep your decisions in this browser: the IDs of the two clients, your answer and the day. No names, no numbers.',
    keepHere: 'Keep in this browser',
    keepForTab: 'Keep them only until this tab closes',
    isUnstored:
      'The browser does not let Rubrica keep your decisions. They hold until you leave the page.',
    ofTeam: 'Decisions of the team',
    openOfTeam: (count) => `Decisions of the team (${count})`,
    you: 'You',
    notInAccount:
      'Your last decisions are not saved in your account: Rubrica’s server does not answer. They are in this tab, and are sent with the next one.',
    changedElsewhere:
      'Your last decision was not saved: you decided in another tab or browser. This is what holds now.',
    changedSince: 'Changed since the decision',
    gone: 'No longer in the list',

    heading: 'Your decisions',
    open: (count) => `Your decisions (${count})`,
    none: 'You have decided nothing yet.',
    verdicts: { same: 'Same', 'not-the-same': 'Not the same' },
    withdraw: (left, right) => `Undo the decision on ${left} and ${right}`,
    exportAll: 'Export',
    importFile: 'Import…',
    imported: (count) => `${counted(count, { one: 'decision', other: 'decisions' })} imported`,
    leftOut: (count) =>
      counted(count, {
        one: 'could not be read and is left out',
        other: 'could not be read and are left out',
      }),
    noFile: 'This is not a file of decisions.',
    fileOfNewer: 'This file is from a newer version of Rubrica.',
    fileOfOthers: 'This file is from other accounts: its IDs would be those of other clients.',
    fileTooLarge: 'This file is too large.',
    forget: 'Forget my decisions',
    forgotten: 'Your decisions are forgotten',
  },
};
