import type { AddressRole } from '#domain/client.ts';
import { grouped } from '#i18n/count.ts';
import { locale } from '#i18n/locale.ts';
import type { DetailsMessages } from '#i18n/types/details.ts';

const ROLES: Readonly<Record<AddressRole, { readonly name: string; readonly after: string }>> = {
  main: { name: 'principale', after: 'principale' },
  billing: { name: 'facturation', after: 'de facturation' },
  delivery: { name: 'livraison', after: 'de livraison' },
};

export const details: DetailsMessages = {
  previous: 'Client précédent',
  next: 'Client suivant',
  all: 'tout',
  link: 'lien',
  print: 'Imprimer',
  clientOf: (provider) => `Client ${provider}`,
  close: 'Fermer',
  loading: 'Chargement du client',
  notShown: 'Impossible d’afficher ce client',
  deletedOn: (day) => `Supprimé ${day}`,
  opened: (name) => `${name}, fiche`,

  groups: {
    identity: 'Identité',
    contact: 'Contacts',
    address: 'Autres données d’adresse',
    tax: 'Fiscalité et facture électronique',
    billing: 'Conditions de facturation',
    identifiers: 'Autres identifiants',
    dates: 'Dates',
    notes: 'Notes',
    technical: 'Données techniques',
  },
  onlyIn: (provider) => `Uniquement dans ${provider}`,
  emails: {
    main: 'E-mail',
    administration: 'Administration',
    certified: 'E-mail certifié (PEC)',
    extra: 'Autre e-mail',
  },

  noAddresses: 'Aucune adresse',
  addressRoles: (roles) => {
    const list = locale().list(roles.map((role) => ROLES[role].name));
    return list.charAt(0).toUpperCase() + list.slice(1);
  },
  addressOf: (roles) => `adresse ${locale().list(roles.map((role) => ROLES[role].after))}`,

  eInvoicing: {
    sdi: 'Code destinataire SDI',
    pec: 'PEC',
    recipient: 'Code destinataire',
    'electronic-address': 'Adresse de facturation électronique',
  },

  externalIdentifiers: 'Identifiants externes',
  noExternalIdentifiers: 'Aucun identifiant externe',
  identifierType: 'Type',
  identifier: 'Identifiant',
  identifierOf: (type) => (type === null ? 'identifiant' : `identifiant ${type}`),

  isNew: 'Nouveau',
  whatChanged: 'Ce qui a changé',
  noticed: 'Constaté',
  before: 'Avant\u00a0:',
  after: 'Maintenant\u00a0:',
  lastKnown: 'Voici les dernières valeurs lues.',

  missing: 'Manquant',
  anyOf: (labels) =>
    labels.map((label, index) => (index === 0 ? label : inSentence(label))).join(' ou '),

  rawRecord: 'Données brutes',

  copying: 'Copier',
  copy: (what) => `Copier\u00a0: ${what}`,
  copied: (what) => `Copié\u00a0: ${what}`,
  notCopied: (what) => `Impossible de copier\u00a0: ${what}. Le navigateur ne l’a pas autorisé`,
  inSentence,
  opensNewTab: '(s’ouvre dans un nouvel onglet)',

  showAll: (length) => `Afficher les ${grouped(length)} caractères`,
  showWhole: 'Tout afficher',
  showMore: (next, left) =>
    next === left
      ? `Afficher ${grouped(next)} de plus`
      : `Afficher ${grouped(next)} de plus sur ${grouped(left)}`,
  partNotShown: 'Impossible d’afficher cette partie. Les données brutes la contiennent en entier.',
};

function inSentence(label: string): string {
  return /^(\p{Lu}\p{Ll}|E-mail|N°)/u.test(label)
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label;
}
