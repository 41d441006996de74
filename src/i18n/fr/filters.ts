import { lastDaysOf, type DateOperator, type DatePreset } from '#query/date-filter.ts';
import { grouped } from '#i18n/count.ts';
import { locale } from '#i18n/locale.ts';
import type { FilterMessages } from '#i18n/types/filters.ts';
import { counted, plural } from './plural.ts';

// After the name of a field and a colon, as all conditions are.
const operators: Readonly<Record<DateOperator, string>> = {
  eq: 'le',
  neq: 'pas le',
  lt: 'avant le',
  gt: 'après le',
  lte: 'jusqu’au',
  gte: 'à partir du',
  bt: 'entre',
  in: 'l’un des jours',
  nin: 'aucun des jours',
};

const instantOperators: Readonly<Record<DateOperator, string>> = {
  ...operators,
  in: 'l’un des instants',
  nin: 'aucun des instants',
};

const fixedPresets: Readonly<Record<string, string>> = {
  'this:day': 'aujourd’hui',
  'this:week': 'cette semaine',
  'this:month': 'ce mois\u2011ci',
  'last:month': 'le mois dernier',
  'this:year': 'cette année',
} satisfies Partial<Record<DatePreset, string>>;

const deleted: FilterMessages['deleted'] = {
  exclude: { chip: 'non', choice: 'Masquer les clients supprimés' },
  include: { chip: 'oui ou non', choice: 'Afficher aussi les clients supprimés' },
  only: { chip: 'oui', choice: 'Afficher uniquement les clients supprimés' },
};

export const filters: FilterMessages = {
  search: {
    label: 'Rechercher des clients',
    clear: 'Effacer la recherche',
  },

  bar: 'Filtres',
  add: 'Filtre',
  inUse: 'utilisé',
  addLabel: 'Ajouter un filtre',
  count: (total) => counted(total, { one: 'filtre', many: 'de filtres', other: 'filtres' }),
  clearAll: 'Tout effacer',
  searchPart: 'Recherche',
  remove: (label) => `Retirer le filtre ${label}`,
  unavailable: (provider) => `indisponible dans ${provider}`,
  damaged: (parameters) =>
    `${locale().list(parameters)} ${parameters.length === 1 ? 'est illisible' : 'sont illisibles'} dans ce lien`,
  removeDamaged: 'Retirer les filtres illisibles',

  anyTime: 'toutes dates',
  contains: (text) => `contient ${text}`,
  isNot: (text) => `n’est pas ${text}`,
  noneOf: (texts) => `sauf ${texts}`,
  presence: {
    one: { empty: 'est vide', filled: 'n’est pas vide' },
    list: { empty: 'aucune valeur', filled: 'au moins une' },
  },
  range: {
    from: (number) => `${number} ou plus`,
    to: (number) => `${number} ou moins`,
    between: (from, to) => `de ${from} à ${to}`,
    unreadable: 'Écrivez des nombres entiers.',
  },
  some: (values, more) => values.join(', ') + (more > 0 ? ` +${grouped(more)}` : ''),
  afterLabel: '\u00a0: ',
  quoted: (text) => `«\u00a0${text}\u00a0»`,
  between: (first, last) => `entre le ${first} et le ${last}`,
  dated: (operator, days) => `${operator} ${days}`,
  operators,
  instantOperators,
  preset: (preset) => {
    const fixed = fixedPresets[preset];
    if (fixed !== undefined) return fixed;
    const days = lastDaysOf(preset);
    return plural(days, {
      one: 'dernier jour',
      many: `${grouped(days)} derniers jours`,
      other: `${grouped(days)} derniers jours`,
    });
  },

  close: 'Terminé',
  deleted,
};
