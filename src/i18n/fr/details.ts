import type { AddressRole } from '#domain/client.ts';
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
  clientOf: (provider) => `Client ${provider}`,
  close: 'Fermer',
  loading: 'Chargement du client',
  notShown: 'Impossible d’afficher ce client',
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
  addressRoles: (roles) => {
    const list = locale().list(roles.map((role) => ROLES[role].name));
    return list.charAt(0).toUpperCase() + list.slice(1);
  },
  addressOf: (roles) => `adresse ${locale().list(roles.map((role) => ROLES[role].after))}`,

  eInvoicing: {
    sdi: 'Code destinataire',
    pec: 'E-mail certifié (PEC)',
    recipient: 'Code destinataire',
    'electronic-address': 'Adresse de facturation électronique',
  },
  lastKnown: 'Voici les dernières valeurs lues.',
  anyOf: (labels) =>
    labels.map((label, index) => (index === 0 ? label : inSentence(label))).join(' ou '),
  copy: (what) => `Copier\u00a0: ${what}`,
  copied: (what) => `Copié\u00a0: ${what}`,
  notCopied: (what) => `Impossible de copier\u00a0: ${what}. Le navigateur ne l’a pas autorisé`,
  inSentence,
};

function inSentence(label: string): string {
  return /^(\p{Lu}\p{Ll}|E-mail|N°)/u.test(label)
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label;
}
