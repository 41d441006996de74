import type { BothMessages } from '#i18n/types/both.ts';
import { counted, plural } from './plural.ts';

export const texts: BothMessages = {
  fields: {
    where: 'Where',
    strength: 'Link',
    reason: 'Reason',
    finding: 'To review',
    differs: 'Differs in',
    differences: 'Differences',
    why: 'Why',
    records: 'Records',
  },
  inBoth: 'In both',
  onlyIn: (provider) => `Only ${provider}`,
  alsoIn: (providers) => `Also in ${providers.join(' and ')}`,
  notIn: (providers) => `Not in ${providers.join(' or ')}`,
  strengths: { certain: 'certain', likely: 'likely' },
  ofStrength: {
    certain: (count) => plural(count, { one: 'certain', other: 'certain' }),
    likely: (count) => plural(count, { one: 'likely', other: 'likely' }),
  },
  findings: {
    conflict: 'Conflict',
    suggestion: 'Suggestion',
    duplicate: 'Duplicate',
    deleted: 'Deleted in one',
    'many-names': 'Number under many names',
    'shared-vat': 'Same VAT number, other company',
    dangling: 'Reference to no client',
    disputed: 'Kept apart by decision',
  },
  reasons: {
    decision: 'decision',
    ref: 'reference',
    cf: 'codice fiscale',
    siren: 'SIREN',
    vat: 'VAT number',
    'vat-cf': 'VAT number and tax ID',
    'number-invalid': 'unconfirmed number',
    'number-typo': 'number with a typing error',
    name: 'name and more',
    'name-near': 'similar name and more',
    street: 'street',
    zip: 'postcode',
    city: 'city',
    email: 'email',
    phone: 'phone',
    domain: 'domain',
  },

  foundIn: (provider, field) => `in ${provider}’s record, ${field}`,

  board: 'What is where',
  byReason: 'Linked by',
  odd: 'Odd',
  conflicts: 'Conflicts',
  suggestions: 'Suggestions',
  duplicates: 'Duplicates',
  deletedIn: (provider) => `Deleted in ${provider}`,
  pairs: (count) => counted(count, { one: 'pair', other: 'pairs' }),
  soFar: 'so far',
  unknown: 'not known yet',
  unknownUntil: (providers) => `Known once all clients of ${providers.join(' and ')} are loaded.`,
  notConnected: (provider) =>
    `${provider} is not connected, so what is missing there is not known.`,
  unread: (provider, count) =>
    `${counted(count, { one: `row of ${provider} cannot be read`, other: `rows of ${provider} cannot be read` })}: a client may seem to be missing in ${provider}.`,
  notLoaded: (providers) =>
    `It is not known yet who is in ${providers.join(' and ')} too: ${providers.length === 1 ? 'that list is' : 'those lists are'} not loaded.`,
  loadFailed: (providers) =>
    `The ${providers.length === 1 ? 'list' : 'lists'} of ${providers.join(' and ')} could not be loaded.`,
  loadBoth: 'Load both lists',
  whatLoadingDoes:
    'From now on, opening one list also loads the other, in this browser. It can be changed in View.',
  exportBoard: 'Export the board',
  boardFile: 'wethod and Qonto, what is where',
  sirens: 'SIREN list',
  sirensHint: 'For the Annuaire: the SIREN of each French business that is not deleted, one a line',
  sirensFile: 'SIREN',
  sirensWritten: (count) => counted(count, { one: 'SIREN saved', other: 'SIRENs saved' }),
  columns: { what: 'What', count: 'Clients', address: 'List' },
};
