import { grouped } from '#i18n/count.ts';
import type { TableMessages } from '#i18n/types/table.ts';

const order = (isDescending: boolean) => (isDescending ? 'décroissant' : 'croissant');

export const table: TableMessages = {
  kinds: {
    company: 'Entreprise',
    freelancer: 'Indépendant',
    individual: 'Particulier',
  },
  none: 'aucun',
  noName: 'Sans nom',
  notShown: 'Impossible à afficher',
  changed: 'Nouveau ou modifié',
  deletedOn: (when) => `Supprimé ${when}`,
  identifiers: (count, types) =>
    types.length === 0 ? grouped(count) : `${grouped(count)} · ${types.join(', ')}`,
  sorting: {
    hint: 'Maintenez Maj pour trier sur plusieurs colonnes',
    place: (place, isDescending) => `tri ${place}, ${order(isDescending)}`,
    by: 'Trier par',
    tool: 'Trier et sélectionner',
    said: (keys: readonly { readonly label: string; readonly isDescending: boolean }[]) =>
      `Trié ${keys
        .map(({ label, isDescending }) => `par ${label}, ${order(isDescending)}`)
        .join(', puis ')}`,
    ascending: 'Croissant',
    descending: 'Décroissant',
  },
  columns: 'Colonnes',
  sortedBy: (column) => `· par ${column}`,
  notAmongColumns: 'Non affichées',
  selecting: {
    select: 'Sélectionner',
    done: 'Terminé',
    one: (name) => `Sélectionner ${name}`,
    all: 'Sélectionner tous les résultats',
  },
  nextRow: 'Ligne suivante',
  previousRow: 'Ligne précédente',
  loading: 'Chargement des clients',
  rowCopied: 'Ligne copiée',
};
