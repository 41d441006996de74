import type { DateOperator, DatePreset } from '#query/date-filter.ts';
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

  operatorNames: {
    contains: 'contains',
    is: 'is',
    not: 'is not',
    any: 'is any of',
    none: 'is none of',
    count: 'number',
    range: 'from … to',
  },
  menu: {
    find: 'Find a filter',
    none: 'No field has this name.',
    recent: 'Recently used',
    alsoCalled: {
      vatNumber: 'P.IVA partita IVA TVA',
      taxId: 'codice fiscale C.F. SIREN',
      registrationNumber: 'REA RCS SIRET',
      sdiCode: 'codice destinatario recipient',
      certifiedEmail: 'PEC',
      phones: 'telephone mobile',
      addresses: 'street postcode ZIP',
      emails: 'mail',
    },
  },
  pasted: {
    label: 'One a line; a list can be pasted',
    read: (count) => counted(count, { one: 'value', other: 'values' }),
    tooMany: (count, most) => `${grouped(count)} values: only the first ${grouped(most)} count`,
    missing: (count, values) =>
      `${counted(count, { one: 'value', other: 'values' })} without a client: ${values.join(', ')}${count > values.length ? ' …' : ''}`,
  },
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
      reversed: '“From” is later than “To”. The filter was not changed.',
      year: 'Write the year with four digits.',
      tooMany: 'Too many days. Remove some.',
    },
  },
  deleted,
  choices: {
    find: 'Find a value',
    none: 'No value is called this.',
    noneLoaded: 'None of the loaded clients has a value.',
    counting: 'Counting',
    more: (count) => `${grouped(count)} more. Type part of the name to find them.`,
    figure: grouped,
    count: (count) => counted(count, { one: 'client', other: 'clients' }),
  },
};
