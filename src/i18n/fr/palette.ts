import type { PaletteMessages } from '#i18n/types/palette.ts';
import { counted } from './plural.ts';

export const texts: PaletteMessages = {
  find: 'Rechercher une commande ou un client',
  sections: {
    recent: 'Récents',
    commands: 'Commandes',
    views: 'Vues',
    settings: 'Paramètres',
    clients: 'Clients',
    zones: 'Fuseaux horaires',
  },
  readiness: 'Données pour facturer',
  setting: (name, option) => `${name}\u00a0: ${option}`,
  inForce: 'actuel',
  results: (count) => counted(count, { one: 'résultat', many: 'de résultats', other: 'résultats' }),
  none: 'Aucun résultat',
  preparing: 'Préparation des clients pour la recherche',
  notLoaded: 'non chargé dans cet onglet',
  inspect: 'Requêtes aux systèmes',

  groups: { app: 'Partout', clients: 'La liste', client: 'Le client ouvert' },
  grid: 'Dans les lignes et les en\u2011têtes',
  gridKeys: {
    open: 'Ouvrir le client',
    select: 'Sélectionner la ligne',
    extend: 'Étendre la sélection',
    selectAll: 'Sélectionner tous les résultats',
    copy: 'Copier',
    sortMore: 'Trier sur plusieurs colonnes',
    columnMenu: 'Options de la colonne',
    columnWidth: 'Largeur de la colonne',
  },
  above: 'Au\u2011dessus de la liste',
  aboveKeys: {
    beside: 'Commande suivante ou précédente',
    row: 'Rangée suivante ou précédente',
  },
  keyNames: { Enter: 'Entrée', Space: 'Espace', ArrowLeft: '←' },
  or: 'ou',
  singleKeysOff: 'Les raccourcis à une touche sont désactivés dans Affichage.',
};
