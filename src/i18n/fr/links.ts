import { locale } from '#i18n/locale.ts';
import { bothValues, failingSides, isItalian, placesOf, toldNumbers } from '#i18n/number-text.ts';
import type { LinkMessages, NumberPlaces, Told } from '#i18n/types/links.ts';
import { counted } from './plural.ts';

const PLACES: NumberPlaces = {
  vat: 'numéro de TVA',
  tax: 'identifiant fiscal',
  register: 'registre du commerce',
  'e-address': 'adresse électronique',
};

const vatName = (told: Told) => (isItalian(told) ? 'partita IVA' : 'numéro de TVA');
const same = (told: Told) => (isItalian(told) ? 'Même partita IVA' : 'Même numéro de TVA');
const from = (told: Told) => `d’après ${locale().list(placesOf(told, PLACES))}`;
const both = bothValues;

function vatInTwoFields({ sides, numbers }: Told): string {
  if (numbers === null) return '';
  const [left, right] = numbers.map(({ field }) => PLACES[field]);
  return `, ${left} dans ${sides[0]} et ${right} dans ${sides[1]}`;
}

function typo(told: Told): string {
  const failing = failingSides(told);
  const which =
    failing.length === 1
      ? `le chiffre de contrôle de celui de ${failing[0]} est faux`
      : 'le chiffre de contrôle des deux est faux';
  return `Numéros à une faute de frappe près (${toldNumbers(told)})\u00a0: ${which}`;
}

function nearName({ near }: Told): string {
  switch (near) {
    case 'form':
      return 'même nom avec une autre forme juridique';
    case 'part':
      return 'un nom fait partie de l’autre';
    case 'letter':
      return 'noms à une lettre près';
    case 'owner':
      return 'l’un est le nom du propriétaire';
    case 'acronym':
      return 'l’un est le sigle de l’autre';
    case 'person':
      return 'une personne et une entreprise du même nom';
    default:
      return 'nom semblable';
  }
}

export const texts: LinkMessages = {
  strengths: { certain: 'Certain', likely: 'Probable', possible: 'Possible' },
  noLink: 'Non liés',
  reasons: {
    decision: {
      told: ({ day }) =>
        day === null ? 'Vous avez dit que c’est le même' : `Vous l’avez dit le ${day}`,
      short: () => 'votre décision',
    },
    ref: {
      told: ({ sides: [here, there], right }) =>
        `${here} cite ce client de ${there} dans ses identifiants externes (${right})`,
      short: ({ sides: [here] }) => `cité dans ${here}`,
    },
    cf: {
      told: (told) => `Même codice fiscale (${both(told)}, caractère de contrôle correct)`,
      short: () => 'même codice fiscale',
    },
    siren: {
      told: (told) => `Même SIREN (${told.left}, ${from(told)})`,
      short: () => 'même SIREN',
    },
    vat: {
      told: (told) => `${same(told)} (${toldNumbers(told)}, chiffre de contrôle correct)`,
      short: (told) => `même ${vatName(told)}`,
    },
    'vat-cf': {
      told: (told) =>
        `Même numéro (${toldNumbers(told)}, chiffre de contrôle correct${vatInTwoFields(told)})`,
      short: () => 'même numéro dans un autre champ',
    },
    'number-invalid': {
      told: (told) => `Le même numéro (${toldNumbers(told)}), qui ne passe pas le contrôle`,
      short: () => 'le même numéro erroné',
    },
    'number-typo': { told: typo, short: () => 'numéros presque égaux' },
    name: {
      told: (told) =>
        told.left === told.right
          ? `Même nom (${told.left})`
          : `Même nom, écrit autrement (${both(told)})`,
      short: () => 'même nom',
    },
    'name-near': {
      told: (told) => `Nom semblable\u00a0: ${nearName(told)} (${both(told)})`,
      short: nearName,
    },
    street: { told: (told) => `Même rue (${both(told)})`, short: () => 'même rue' },
    zip: { told: (told) => `Même code postal (${both(told)})`, short: () => 'même code postal' },
    city: { told: (told) => `Même ville (${both(told)})`, short: () => 'même ville' },
    email: { told: (told) => `Même e-mail (${both(told)})`, short: () => 'même e-mail' },
    phone: { told: (told) => `Même téléphone (${both(told)})`, short: () => 'même téléphone' },
    domain: {
      told: (told) => `Même domaine internet (${both(told)})`,
      short: () => 'même domaine internet',
    },
  },
  objections: {
    'vat-differs': (told) =>
      `les numéros de TVA diffèrent, et les deux passent le contrôle (${toldNumbers(told)})`,
    'cf-differs': (told) =>
      `les codici fiscali diffèrent, et les deux passent le contrôle (${both(told)})`,
    'siren-differs': (told) =>
      `les SIREN diffèrent, et les deux passent le contrôle (${toldNumbers(told)})`,
    'number-typo': () => 'les numéros diffèrent à un endroit',
    'number-differs': (told) => `les numéros diffèrent (${toldNumbers(told)})`,
    'name-differs': (told) => `les noms n’ont aucun mot en commun (${both(told)})`,
    'form-differs': (told) => `les formes juridiques diffèrent (${both(told)})`,
    'country-differs': (told) => `les pays diffèrent (${both(told)})`,
    'city-differs': (told) => `les villes diffèrent (${both(told)})`,
    'street-differs': () => 'la rue diffère',
    'email-differs': () => 'l’e-mail diffère',
    'phone-differs': () => 'le téléphone diffère',
  },
  notes: {
    'same-siret': 'Même établissement\u00a0: le SIRET est le même.',
    'other-establishment': 'Autre établissement\u00a0: même SIREN, autre SIRET.',
    'siren-weak': 'Le SIREN fait partie d’un numéro de TVA qui ne passe pas le contrôle.',
    ambiguous:
      'Deux fiches qui se contredisent pourraient être ce client\u00a0: il n’est lié à aucune des deux.',
    'kept-apart': 'Un lien réunirait des fiches qui se contredisent.',
    'decided-apart': 'Vous avez dit\u00a0: ce n’est pas le même.',
  },
  sharedVat: {
    'same-vat-other-cf':
      'Même numéro de TVA, autre société\u00a0: chacune a son codice fiscale, comme dans un groupe TVA.',
    'same-vat-other-siren':
      'Même numéro de TVA, autre société\u00a0: chacune a son SIREN, comme dans un groupe TVA.',
  },
  also: (reasons) => `Aussi\u00a0: ${reasons.join(', ')}.`,
  but: (objections) => `Mais\u00a0: ${objections.join('\u202f; ')}.`,

  results: {
    equal: () => 'Égal',
    formatting: () => 'Mise en forme',
    different: () => 'Différent',
    'only-left': (_, right) => `Manque dans ${right}`,
    'only-right': (left) => `Manque dans ${left}`,
    none: () => 'Non comparé',
  },
  resultReasons: {
    'form-on-one-side': 'Un seul a une forme juridique',
    'other-form': 'Autre forme juridique',
    'more-words': 'Un nom a plus de mots',
    'one-slip': 'Un caractère diffère',
    owner: 'L’un contient le nom du propriétaire',
    'less-exact': 'SIREN et SIRET de la même société',
    'other-establishment': 'Deux établissements d’une même société',
    'other-country': 'Numéros de deux pays',
    'other-kinds': 'Numéros de deux sortes',
    filler: 'La valeur ne fait que remplir le champ',
    'listed-as-further': 'Figure parmi les autres coordonnées',
    'equals-certified-email': 'C’est la PEC de l’autre client',
    initial: 'Un prénom est réduit à une lettre',
    'equals-delivery-address': 'C’est l’adresse de livraison de l’autre client',
    'equals-main-address': 'C’est l’adresse principale de l’autre client',
    'unknown-country': 'Aucun pays n’a ce nom',
    'look-alike': 'O et zéro, ou I et un',
  },
  differences: (count) =>
    counted(count, { one: 'différence', many: 'de différences', other: 'différences' }),
};
