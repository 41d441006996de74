import { grouped } from '#i18n/count.ts';
import type { FilterEditorMessages } from '#i18n/types/filter-editors.ts';
import { counted } from './plural.ts';

export const texts: FilterEditorMessages = {
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
      certifiedEmail: 'certified email posta elettronica certificata',
      phones: 'telephone mobile telefono',
      legalName: 'ragione sociale raison sociale',
      addresses: 'indirizzo',
      zipCode: 'CAP ZIP',
      city: 'città ville',
      country: 'nazione paese pays',
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
  choices: {
    find: 'Find a value',
    none: 'No value is called this.',
    noneLoaded: 'None of the loaded clients has a value.',
    counting: 'Counting',
    more: (count) => `${grouped(count)} more. Type part of the name to find them.`,
    countAlone: grouped,
    count: (count) => counted(count, { one: 'client', other: 'clients' }),
  },
};
