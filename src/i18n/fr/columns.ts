import { grouped } from '#i18n/count.ts';
import type { ColumnMessages } from '#i18n/types/columns.ts';

export const texts: ColumnMessages = {
  search: 'Rechercher une colonne',
  noneFound: 'Aucune colonne ne porte ce nom.',
  shown: 'Affichées',
  more: 'Non affichées',
  groups: {
    identity: 'Identité',
    contact: 'Contacts',
    address: 'Adresse',
    tax: 'Fiscalité et facture électronique',
    billing: 'Conditions de facturation',
    identifiers: 'Identifiants',
    dates: 'Dates',
    notes: 'Notes',
    technical: 'Données techniques',
  },
  onlyIn: (provider) => `Uniquement dans ${provider}`,
  whileDeleted: 'si affichés',
  reset: 'Réinitialiser',
  done: 'Terminé',
  drag: (column) => `Déplacer ${column}`,
  moveUp: (column) => `Monter ${column}`,
  moveDown: (column) => `Descendre ${column}`,
  pin: (column) => `Figer ${column} au début`,
  unpin: (column) => `Libérer ${column}`,

  menu: (column) => `${column}, options`,
  width: (column) => `Largeur de ${column}`,
  sortAscending: 'Tri croissant',
  sortDescending: 'Tri décroissant',
  filter: 'Filtrer sur cette colonne',
  hide: 'Masquer',
  pinAtStart: 'Figer au début',
  letGo: 'Libérer',
  moveLeft: 'Déplacer à gauche',
  moveRight: 'Déplacer à droite',
  fit: 'Ajuster au contenu',
  usualWidth: 'Largeur par défaut',

  said: {
    moved: (column, place, count) =>
      `${column} est maintenant la colonne ${grouped(place)} sur ${grouped(count)}`,
    shown: (column) => `Colonne ${column} affichée`,
    hidden: (column) => `Colonne ${column} masquée`,
    pinned: (column) => `Colonne ${column} figée au début`,
    letGo: (column) => `Colonne ${column} libérée`,
    reset: 'Les colonnes par défaut sont affichées',
  },
  thenBy: 'Puis par',
  byNothing: 'Rien d’autre',
};
