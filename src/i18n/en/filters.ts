import type { DateOperator, DatePreset } from '#query/date-filter.ts';
import { grouped } from '#i18n/count.ts';
import { locale } from '#i18n/locale.ts';
import type { FilterMessages } from '#i18n/types/filters.ts';
import { counted, plural } from './plural.ts';

const parts: FilterMessages['parts'] = {
  search: 'Search',
  name: 'Name',
  email: 'Email',
  vatNumber: 'VAT number',
  taxId: 'Tax ID',
  updated: 'Updated',
  created: 'Created',
  deletedOn: 'Deleted on',
  deleted: 'Deleted',
  kind: 'Kind',
  country: 'Country',
};

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

const editors: FilterMessages['editors'] = {
  name: {
    label: 'Name contains',
    hint: 'Any part of the name. Accents and capital letters do not matter.',
  },
  email: { label: 'Email is', hint: 'The whole address. Capital letters do not matter.' },
  vatNumber: {
    label: 'VAT number is',
    hint: 'The whole number. Spaces, dots and the country prefix do not matter.',
  },
  taxId: {
    label: 'Tax ID is',
    hint: 'The whole number. Spaces, dots and the country prefix do not matter.',
  },
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
  clearAll: 'Clear all',
  parts,
  remove: (label) => `Remove filter ${label}`,
  unavailable: (provider) => `not available in ${provider}`,
  damaged: (parameters) => `${locale().list(parameters)} in this link could not be read`,
  removeDamaged: 'Remove unreadable filters',

  anyTime: 'any time',
  contains: (text) => `contains ${text}`,
  some: (values, more) => values.join(', ') + (more > 0 ? ` +${grouped(more)}` : ''),
  quoted: (text) => `“${text}”`,
  between: (first, last) => `between ${first} and ${last}`,
  operators,
  instantOperators,
  preset: (preset) => {
    const fixed = fixedPresets[preset];
    if (fixed !== undefined) return fixed;
    const days = Number(preset.slice('last:'.length, -1));
    return plural(days, { one: 'last day', other: `last ${grouped(days)} days` });
  },

  editors,
  close: 'Done',
  dates: {
    presets: 'Relative to today',
    condition: 'Condition',
    day: 'Day',
    from: 'From',
    to: 'To',
    add: 'Add a day',
    addDay: 'Add',
    chosen: 'Chosen days',
    removeDay: (day) => `Remove ${day}`,
    calendar: 'Calendar',
    previousMonth: 'Previous month',
    nextMonth: 'Next month',
    wholeDay: 'Use the whole day',
    zone: (zone) => `Time zone: ${zone}`,
    incomplete: 'This date is not complete. The filter was not changed.',
    impossible: 'This day does not exist. The filter was not changed.',
    faults: {
      missing: 'Choose a day.',
      missingEnd: 'Choose the second day too.',
      reversed: '“From” is later than “To”. The filter was not changed.',
      year: 'Write the year with four digits.',
      tooMany: 'Too many days. Remove some.',
    },
  },
  deleted,
  countries: {
    find: 'Find a country',
    none: 'No country has this name.',
    noneLoaded: 'None of the loaded clients has a country.',
    more: (count) => `${grouped(count)} more. Type part of the name to find them.`,
    figure: grouped,
    count: (count) => counted(count, { one: 'client', other: 'clients' }),
  },
};
