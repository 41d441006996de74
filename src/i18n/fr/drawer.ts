import { grouped } from '#i18n/count.ts';
import type { DrawerMessages } from '#i18n/types/drawer.ts';

export const texts: DrawerMessages = {
  all: 'tout',
  link: 'lien',
  print: 'Imprimer',
  closed: 'Fiche fermée',
  deletedOn: (day) => `Supprimé le ${day}`,

  noAddresses: 'Aucune adresse',

  externalIdentifiers: 'Identifiants externes',
  noExternalIdentifiers: 'Aucun identifiant externe',
  identifierType: 'Type',
  identifier: 'Identifiant',
  identifierOf: (type) => (type === null ? 'identifiant' : `identifiant ${type}`),

  isNew: 'Nouveau',
  whatChanged: 'Ce qui a changé',
  noticed: 'Constaté le',
  before: 'Avant\u00a0:',
  after: 'Maintenant\u00a0:',

  missing: 'Manquant',

  rawRecord: 'Données brutes',

  copying: 'Copier',
  opensNewTab: '(s’ouvre dans un nouvel onglet)',

  showAll: (length) => `Afficher les ${grouped(length)} caractères`,
  showWhole: 'Tout afficher',
  showMore: (next, left) =>
    next === left
      ? `Afficher ${grouped(next)} de plus`
      : `Afficher ${grouped(next)} de plus sur ${grouped(left)}`,
  partNotShown: 'Impossible d’afficher cette partie. Les données brutes la contiennent en entier.',
};
