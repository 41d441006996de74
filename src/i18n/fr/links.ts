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
  vat: 'le n°\u00a0de TVA',
  tax: 'l’identifiant fiscal',
  register: 'le n°\u00a0d’immatriculation',
  'e-address': 'l’adresse de facturation électronique',
};

const vatName = (told: Told) => (isItalian(told) ? 'n°\u00a0de TVA italien' : 'n°\u00a0de TVA');
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
      ? `la clé de contrôle de celui de ${failing[0]} est fausse`
      : 'la clé de contrôle des deux est fausse';
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
      return 'l’un est le nom de l’entrepreneur';
    case 'acronym':
      return 'l’un est le sigle de l’autre';
    case 'person':
      return 'une personne et une société du même nom';
    default:
      return 'nom semblable';
  }
}

export const texts: LinkMessages = {
  strengths: { certain: 'Certain', likely: 'Probable', possible: 'Possible' },
  noLink: 'Non liés',
  reasons: {
    decision: {
      told: ({ day, by }) => {
        if (by !== null) return `${by} l’a décidé le ${day}`;
        return day === null ? 'Décidé\u00a0: le même client' : `Vous l’avez décidé le ${day}`;
      },
      short: () => 'décision',
    },
    ref: {
      told: ({ sides: [here, there], right }) =>
        `${here} cite ce client de ${there} dans ses identifiants externes (${right})`,
      short: ({ sides: [here] }) => `cité dans ${here}`,
    },
    cf: {
      told: (told) =>
        `Même codice fiscale (${both(told)}, ${isItalian(told) ? 'clé de contrôle correcte' : 'caractère de contrôle correct'})`,
      short: () => 'même codice fiscale',
    },
    siren: {
      told: (told) => `Même SIREN (${told.left}, ${from(told)})`,
      short: () => 'même SIREN',
    },
    vat: {
      told: (told) => `Même ${vatName(told)} (${toldNumbers(told)}, clé de contrôle correcte)`,
      short: (told) => `même ${vatName(told)}`,
    },
    'vat-cf': {
      told: (told) =>
        `Même numéro (${toldNumbers(told)}, clé de contrôle correcte${vatInTwoFields(told)})`,
      short: () => 'même numéro dans un autre champ',
    },
    'number-invalid': {
      told: (told) =>
        `Le même numéro (${toldNumbers(told)}), ${isUnchecked(told) ? 'qui ne peut pas être vérifié' : 'qui ne passe pas le contrôle'}`,
      short: (told) =>
        isUnchecked(told) ? 'le même numéro, non vérifié' : 'le même numéro erroné',
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
    email: { told: (told) => `Même e\u2011mail (${both(told)})`, short: () => 'même e\u2011mail' },
    phone: { told: (told) => `Même téléphone (${both(told)})`, short: () => 'même téléphone' },
    domain: {
      told: (told) => `Même domaine internet (${both(told)})`,
      short: () => 'même domaine internet',
    },
  },
  objections: {
    'vat-differs': (told) =>
      `les n°\u00a0de TVA diffèrent, et les deux passent le contrôle (${toldNumbers(told)})`,
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
    'email-differs': () => 'l’e\u2011mail diffère',
    'phone-differs': () => 'le téléphone diffère',
  },
  notes: {
    'same-siret': 'Même établissement\u00a0: le SIRET est le même.',
    'other-establishment': 'Autre établissement\u00a0: même SIREN, autre SIRET.',
    'siren-weak': 'Le SIREN fait partie d’un n°\u00a0de TVA qui ne passe pas le contrôle.',
    'number-of-many':
      'Ce numéro figure dans les fiches de plusieurs clients dont les noms n’ont rien en commun\u00a0: à lui seul, il ne prouve rien.',
    'maybe-group':
      'L’un des deux a un codice fiscale différent de ce n°\u00a0de TVA\u00a0: ce peut être celui d’un groupe TVA, commun à plusieurs sociétés.',
    signatory:
      'Une société n’a pas le codice fiscale d’une personne\u00a0: ce peut être celui de son représentant légal.',
    ambiguous:
      'Les fiches de deux clients différents pourraient être celles de ce client\u00a0: il n’est lié à aucune des deux.',
    'kept-apart': 'Un lien réunirait des fiches qui se contredisent.',
    'decided-apart': 'Décidé\u00a0: pas le même client.',
  },
  sharedVat: {
    'same-vat-other-cf':
      'Même n°\u00a0de TVA, autre société\u00a0: chacune a son codice fiscale, comme dans un groupe TVA.',
    'same-vat-other-siren':
      'Même n°\u00a0de TVA, autre société\u00a0: chacune a son SIREN, comme dans un groupe TVA.',
  },
  also: (reasons) => `Aussi\u00a0: ${reasons.join(', ')}.`,
  withOther: (record, name, sentence) => `Avec ${name} (${record})\u00a0: ${sentence}`,
  ofBoth: (left, right, sentence) => `${left} et ${right}\u00a0: ${sentence}`,
  dangling: (id) =>
    `Ses identifiants externes nomment un client qui n’est dans aucune autre liste (${id}).`,
  but: (objections) => `Mais\u00a0: ${objections.join('\u202f; ')}.`,

  results: {
    equal: () => 'Égal',
    formatting: () => 'Écrit autrement',
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
    owner: 'L’un contient le nom de l’entrepreneur',
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
    'unknown-country': 'Aucun pays ne porte ce nom',
    'look-alike': 'O et zéro, ou I et un',
  },
  differences: (count) =>
    counted(count, { one: 'différence', many: 'de différences', other: 'différences' }),

  linked: {
    inSystem: (system, name) => `Dans ${system}\u00a0: ${name}`,
    maybeIn: (system, name) => `Peut\u2011être dans ${system}\u00a0: ${name}`,
    deletedThere: 'supprimé là\u2011bas',
    deletedIn: (system) => `La fiche dans ${system} est supprimée.`,
    gone: (system) => `La fiche dans ${system} n’existe plus\u00a0: il n’y a rien à comparer.`,
    several: (systems) => `Plusieurs fiches dans ${locale().list(systems)}`,
    heading: 'Le même client',
    headingMaybe: 'Peut\u2011être le même client',
    close: 'Fermer la comparaison',
    fields: 'Champs côte à côte',
    allEqual: 'Aucune différence.',
    alike: (count) => `Égaux, ou seulement écrits autrement (${count})`,
    valueFor: (field, system) => `valeur pour «\u00a0${field}\u00a0» dans ${system}`,
    valueOf: (field, system) => `${field} dans ${system}`,
    openIn: (system) => `Ouvrir dans ${system}`,
    copyFor: (system) => `Copier pour ${system}`,
    copyForHow: (system) =>
      `Ajoutez ces deux valeurs comme identifiant externe du client dans ${system}. Le lien devient certain, pour tout le monde et durablement.`,
    referenceType: 'Type',
    referenceId: 'Identifiant',
    weakest: 'lien le plus faible',
    weakestBy: (reason) => `lien le plus faible\u00a0: ${reason}`,
    whyHere: (name) => `Pourquoi ${name} est\u2011il ici\u202f?`,
    others: 'Autres fiches qui sont peut\u2011être ce client',
    show: 'Comparer',

    same: 'Le même',
    notSame: 'Pas le même',
    undo: 'Annuler',
    next: 'Suivant à vérifier',
    place: (at, count) => `${at} sur ${count}`,
    allReviewed: 'Toutes les suggestions et tous les conflits sont vérifiés',
    saidSame: 'Décidé\u00a0: le même client',
    saidNotSame: 'Décidé\u00a0: pas le même client',
    undone: 'Décision annulée',
  },
  decisions: {
    whatIsKept:
      'Rubrica peut conserver vos décisions dans ce navigateur\u00a0: les identifiants des deux clients, votre réponse et le jour. Aucun nom, aucun numéro.',
    keepHere: 'Conserver dans ce navigateur',
    keepForTab: 'Conserver jusqu’à la fermeture de l’onglet',
    isUnstored:
      'Le navigateur n’autorise pas Rubrica à conserver vos décisions. Elles valent tant que cette page reste ouverte.',
    ofTeam: 'Décisions de l’équipe',
    openOfTeam: (count) => `Décisions de l’équipe (${count})`,
    you: 'Vous',
    notInAccount:
      'Vos dernières décisions ne sont pas enregistrées dans votre compte\u00a0: le serveur de Rubrica ne répond pas. Elles sont dans cet onglet et seront envoyées avec la prochaine.',
    changedElsewhere:
      'Votre dernière décision n’a pas été enregistrée\u00a0: vous avez décidé dans un autre onglet ou navigateur. Voici ce qui vaut maintenant.',
    changedSince: 'Modifié depuis la décision',
    gone: 'N’est plus dans la liste',

    heading: 'Vos décisions',
    open: (count) => `Vos décisions (${count})`,
    none: 'Vous n’avez encore rien décidé.',
    verdicts: { same: 'Le même', 'not-the-same': 'Pas le même' },
    withdraw: (left, right) => `Annuler la décision sur ${left} et ${right}`,
    exportAll: 'Exporter',
    importFile: 'Importer…',
    imported: (count) =>
      counted(count, {
        one: 'décision importée',
        many: 'de décisions importées',
        other: 'décisions importées',
      }),
    leftOut: (count) =>
      counted(count, {
        one: 'illisible, laissée de côté',
        many: 'illisibles, laissées de côté',
        other: 'illisibles, laissées de côté',
      }),
    noFile: 'Ce n’est pas un fichier de décisions.',
    fileOfNewer: 'Ce fichier provient d’une version plus récente de Rubrica.',
    fileOfOthers:
      'Ce fichier provient d’autres comptes\u00a0: ses identifiants seraient ceux d’autres clients.',
    fileTooLarge: 'Ce fichier est trop volumineux.',
    forget: 'Oublier mes décisions',
    forgotten: 'Vos décisions sont oubliées',
  },
};
