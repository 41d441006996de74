import { lastDaysOf, type DateOperator, type DatePreset } from '#query/date-filter.ts';
import { grouped } from '#i18n/count.ts';
import { locale } from '#i18n/locale.ts';
import type { FilterMessages } from '#i18n/types/filters.ts';
import { counted, plural } from './plural.ts';

const operators: Readonly<Record<DateOperator, string>> = {
  eq: 'on',
  neq: 'not on',
  lt: 'before',
  gt: 'after',
  lte: 'on or before',
  gte: 'on or after',
  bt: 'between',
  in: 'on any of',
  nin: 'on none of',
};

const instantOperators: Readonly<Record<DateOperator, string>> = {
  ...operators,
  eq: 'at',
  neq: 'not at',
  lte: 'at or before',
  gte: 'at or after',
  in: 'at any of',
  nin: 'at none of',
};

const fixedPresets: Readonly<Record<string, string>> = {
  'this:day': 'today',
  'this:week': 'this week',
  'this:month': 'this month',
  'last:month': 'last month',
  'this:year': 'this year',
} satisfies Partial<Record<DatePreset, string>>;

const deleted: FilterMessages['deleted'] = {
  exclude: { chip: 'hidden', choice: 'Hide deleted clients' },
  include: { chip: 'shown', choice: 'Show deleted clients too' },
  only: { chip: 'only', choice: 'Show only deleted clients' },
};

export const filters: FilterMessages = {
  search: {
    label: 'Search clients',
    clear: 'Clear the search',
  },

  bar: 'Filters',
  add: 'Filter',
  inUse: 'in use',
  addLabel: 'Add a filter',
  count: (total) => counted(total, { one: 'filter', other: 'filters' }),
  clearAll: 'Clear all',
  searchPart: 'Search',
  remove: (label) => `Remove filter ${label}`,
  unavailable: (provider) => `not available in ${provider}`,
  damaged: (parameters) => `${locale().list(parameters)} in this link could not be read`,
  removeDamaged: 'Remove unreadable filters',

  anyTime: 'any time',
  contains: (text) => `contains ${text}`,
  isNot: (text) => `is not ${text}`,
  noneOf: (texts) => `none of ${texts}`,
  presence: {
    one: { empty: 'is empty', filled: 'is not empty' },
    list: { empty: 'has none', filled: 'has any' },
  },
  range: {
    from: (number) => `${number} or more`,
    to: (number) => `${number} or fewer`,
    between: (from, to) => `${from} to ${to}`,
    unreadable: 'Write whole numbers.',
  },
  some: (values, more) => values.join(', ') + (more > 0 ? ` +${grouped(more)}` : ''),
  afterLabel: ': ',
  quoted: (text) => `“${text}”`,
  between: (first, last) => `between ${first} and ${last}`,
  dated: (operator, days) => `${operator} ${days}`,
  operators,
  instantOperators,
  preset: (preset) => {
    const fixed = fixedPresets[preset];
    if (fixed !== undefined) return fixed;
    const days = lastDaysOf(preset);
    return plural(days, { one: 'last day', other: `last ${grouped(days)} days` });
  },

  close: 'Done',
  deleted,
};
