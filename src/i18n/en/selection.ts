import { grouped } from '#i18n/count.ts';
import type { SelectionMessages } from '#i18n/types/selection.ts';
import { counted } from './plural.ts';

const clients = { one: 'client', other: 'clients' };

/** Fields whose values people speak of by name. */
const VALUES: ReadonlyMap<string, Parameters<typeof counted>[1]> = new Map([
  ['name', { one: 'name', other: 'names' }],
  ['legalName', { one: 'legal name', other: 'legal names' }],
  ['email', { one: 'email', other: 'emails' }],
  ['vatNumber', { one: 'VAT number', other: 'VAT numbers' }],
  ['taxId', { one: 'tax ID', other: 'tax IDs' }],
  ['registrationNumber', { one: 'registration number', other: 'registration numbers' }],
  ['city', { one: 'city', other: 'cities' }],
  ['country', { one: 'country', other: 'countries' }],
]);

export const texts: SelectionMessages = {
  count: (count) => (count === 0 ? 'No clients selected' : `${counted(count, clients)} selected`),
  bar: 'Selected clients',
  unmatched: (count) => counted(count, { one: 'no longer matches', other: 'no longer match' }),
  showUnmatched: 'Show',
  removeUnmatched: 'Remove',
  removeOne: (name) => `Remove ${name}`,
  more: (count) => `and ${grouped(count)} more`,
  gone: (count) => `${grouped(count)} deleted or gone`,
  copy: 'Copy',
  export: 'Export…',
  exportAll: 'Export the selected clients',
  clear: 'Clear',
  clearAll: 'Clear the selection',
  copyClients: (count) => `${counted(count, clients)} as a table`,
  copyValues: (field, name, count) => {
    const values = VALUES.get(field);
    return values === undefined ? `${name} (${grouped(count)})` : counted(count, values);
  },
  copiedClients: (count) => `Copied ${counted(count, clients)}`,
  copiedValues: (values, missing) =>
    missing === 0 ? `Copied ${values}` : `Copied ${values}, ${grouped(missing)} had none`,
  copying: (done, count) => `Copying ${grouped(done)} of ${grouped(count)}`,
  refused: 'The browser did not allow it',
  retry: 'Try again',
  byHand: 'Copy by hand',
  byHandHow: 'The text is selected: copy it with your keyboard or with a long press.',
};
