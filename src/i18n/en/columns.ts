import { grouped } from '#i18n/count.ts';
import type { ColumnMessages } from '#i18n/types/columns.ts';

export const texts: ColumnMessages = {
  search: 'Search columns',
  noneFound: 'No column has this name.',
  shown: 'Shown',
  more: 'Not shown',
  groups: {
    identity: 'Identity',
    contact: 'Contacts',
    address: 'Address',
    tax: 'Tax and e-invoicing',
    billing: 'Billing terms',
    identifiers: 'Identifiers',
    dates: 'Dates',
    notes: 'Notes',
    technical: 'Technical',
  },
  onlyIn: (provider) => `Only in ${provider}`,
  whileDeleted: 'if deleted are shown',
  reset: 'Reset',
  done: 'Done',
  drag: (column) => `Move ${column}`,
  moveUp: (column) => `Move ${column} up`,
  moveDown: (column) => `Move ${column} down`,
  pin: (column) => `Pin ${column} at the start`,
  unpin: (column) => `Unpin ${column}`,

  menu: (column) => `${column}, options`,
  width: (column) => `Width of ${column}`,
  sortAscending: 'Sort ascending',
  sortDescending: 'Sort descending',
  filter: 'Filter by this',
  hide: 'Hide',
  pinAtStart: 'Pin at the start',
  letGo: 'Unpin',
  moveLeft: 'Move left',
  moveRight: 'Move right',
  fit: 'Fit to content',
  usualWidth: 'Usual width',

  said: {
    moved: (column, place, count) =>
      `${column} is now column ${grouped(place)} of ${grouped(count)}`,
    shown: (column) => `${column} is shown`,
    hidden: (column) => `${column} is hidden`,
    pinned: (column) => `${column} is pinned at the start`,
    letGo: (column) => `${column} is no longer pinned`,
    reset: 'The usual columns are shown',
  },
  thenBy: 'Then by',
  byNothing: 'Nothing else',
};
