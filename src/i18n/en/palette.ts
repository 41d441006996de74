import type { PaletteMessages } from '#i18n/types/palette.ts';
import { counted } from './plural.ts';

export const texts: PaletteMessages = {
  find: 'Find a command or a client',
  sections: {
    recent: 'Recent',
    commands: 'Commands',
    views: 'Views',
    settings: 'Settings',
    clients: 'Clients',
    zones: 'Time zones',
  },
  readiness: 'Ready to invoice',
  setting: (name, option) => `${name}: ${option}`,
  inForce: 'in use',
  results: (count) => counted(count, { one: 'result', other: 'results' }),
  none: 'Nothing found',
  preparing: 'Preparing the clients to be searched',
  notLoaded: 'not loaded in this tab',
  inspect: 'Requests to systems',

  groups: { app: 'Everywhere', clients: 'The list', client: 'The open client' },
  grid: 'In the rows and heads',
  gridKeys: {
    open: 'Open the client',
    select: 'Select the row',
    extend: 'Extend the selection',
    selectAll: 'Select all that match',
    copy: 'Copy',
    sortMore: 'Sort by several columns',
    columnMenu: 'Options of the column',
    columnWidth: 'Width of the column',
  },
  above: 'Above the list',
  aboveKeys: {
    beside: 'To the next or previous control',
    row: 'To the row of controls below or above',
  },
  keyNames: { Enter: 'Enter', Space: 'Space', ArrowLeft: '←' },
  or: 'or',
  singleKeysOff: 'Single-key shortcuts are switched off in View.',
};
