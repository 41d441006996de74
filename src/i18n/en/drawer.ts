import { grouped } from '#i18n/count.ts';
import type { DrawerMessages } from '#i18n/types/drawer.ts';

export const texts: DrawerMessages = {
  all: 'all',
  link: 'link',
  print: 'Print',
  closed: 'Details closed',
  deletedOn: (day) => `Deleted ${day}`,

  noAddresses: 'No address',

  externalIdentifiers: 'External identifiers',
  noExternalIdentifiers: 'No external identifier',
  identifierType: 'Type',
  identifier: 'Identifier',
  identifierOf: (type) => (type === null ? 'identifier' : `${type} identifier`),

  isNew: 'New',
  whatChanged: 'What changed',
  noticed: 'Noticed',
  before: 'Before:',
  after: 'Now:',

  missing: 'Missing',

  rawRecord: 'Raw record',

  copying: 'Copy',
  opensNewTab: '(opens a new tab)',

  showAll: (length) => `Show all ${grouped(length)} characters`,
  showWhole: 'Show all',
  showMore: (next, left) =>
    next === left ? `Show ${grouped(next)} more` : `Show ${grouped(next)} of ${grouped(left)} more`,
  partNotShown: 'This part cannot be shown. The raw record has all of it.',
};
