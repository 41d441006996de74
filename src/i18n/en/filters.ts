import type { QueryPart } from '#query/client-query.ts';
import type { Deleted } from '#query/filters/filter.ts';
import type { PartOf } from '#query/filters/filters.ts';
import type { DateOperator, DatePreset } from '#query/date-filter.ts';

const list = new Intl.ListFormat('en', { type: 'conjunction' });
const plural = new Intl.PluralRules('en');
const number = new Intl.NumberFormat('en');

/** What a part is called on its chip and in the menu. */
const parts: Readonly<Record<QueryPart, string>> = {
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

/** The same, where what is meant is a minute and not a day. */
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
  'this:month': 'this month',
  'last:month': 'last month',
  'this:year': 'this year',
} satisfies Partial<Record<DatePreset, string>>;

const deleted: Readonly<Record<Deleted, { readonly chip: string; readonly choice: string }>> = {
  exclude: { chip: 'hidden', choice: 'Hide deleted clients' },
  include: { chip: 'shown', choice: 'Show deleted clients too' },
  only: { chip: 'only', choice: 'Show only deleted clients' },
};

const editors: Readonly<Record<PartOf<'text'>, { readonly label: string; readonly hint: string }>> =
  {
    name: {
      label: 'Name contains',
      hint: 'Any part of the name. Accents and capital letters make no difference.',
    },
    email: { label: 'Email is', hint: 'The whole address. Capital letters make no difference.' },
    vatNumber: {
      label: 'VAT number is',
      hint: 'The whole number. Spaces, dots and the country prefix make no difference.',
    },
    taxId: {
      label: 'Tax ID is',
      hint: 'The whole number. Spaces, dots and the country prefix make no difference.',
    },
  };

export const filters = {
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
  remove: (label: string) => `Remove filter ${label}`,
  unavailable: (provider: string) => `not available with ${provider}`,
  damaged: (parameters: readonly string[]) =>
    `${list.format(parameters)} in this link could not be read`,
  removeDamaged: 'Remove what could not be read',

  /** What a filter that is always in the bar says while it asks for nothing. */
  anyTime: 'any time',
  contains: (text: string) => `contains ${text}`,
  /** Some of several, and how many more: `Italy, France +2`. */
  some: (values: readonly string[], more: number) =>
    values.join(', ') + (more > 0 ? ` +${number.format(more)}` : ''),
  quoted: (text: string) => `“${text}”`,
  between: (first: string, last: string) => `between ${first} and ${last}`,
  operators,
  instantOperators,
  preset: (preset: DatePreset) => {
    const fixed = fixedPresets[preset];
    if (fixed !== undefined) return fixed;
    const days = Number(preset.slice('last:'.length, -1));
    return plural.select(days) === 'one' ? 'last day' : `last ${number.format(days)} days`;
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
    removeDay: (day: string) => `Remove ${day}`,
    calendar: 'Calendar',
    previousMonth: 'Previous month',
    nextMonth: 'Next month',
    wholeDay: 'Use the whole day',
    zone: (zone: string) => `Days in ${zone}`,
    incomplete: 'This date is not complete. The filter was not changed.',
    impossible: 'This day does not exist. The filter was not changed.',
    faults: {
      missing: 'Choose a day.',
      missingEnd: 'Choose the second day too.',
      reversed: '“From” is later than “To”. The filter was not changed.',
      year: 'Write the year with four digits.',
      tooMany: 'These are too many days for one link.',
    },
  },
  deleted,
  countries: {
    find: 'Find a country',
    none: 'No country has this name.',
    noneLoaded: 'None of the loaded clients has a country.',
    /** Below the first ones, where there are too many to show. */
    more: (count: number) => `${number.format(count)} more: write a part of the name.`,
    figure: (count: number) => number.format(count),
    count: (count: number) =>
      `${number.format(count)} ${plural.select(count) === 'one' ? 'client' : 'clients'}`,
  },
};
