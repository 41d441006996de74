import { grouped } from '#i18n/count.ts';
import { locale } from '#i18n/locale.ts';
import type { DetailsMessages } from '#i18n/types/details.ts';

export const details: DetailsMessages = {
  previous: 'Previous client',
  next: 'Next client',
  all: 'all',
  link: 'link',
  print: 'Print',
  clientOf: (provider) => `${provider} client`,
  close: 'Close',
  loading: 'Loading this client',
  notShown: 'This client cannot be shown',
  deletedOn: (day) => `Deleted ${day}`,
  opened: (name) => `${name}, details`,

  groups: {
    identity: 'Identity',
    contact: 'Contacts',
    address: 'More about addresses',
    tax: 'Tax and e-invoicing',
    billing: 'Billing terms',
    identifiers: 'More identifiers',
    dates: 'Dates',
    notes: 'Notes',
    technical: 'Technical',
  },
  onlyIn: (provider) => `Only in ${provider}`,
  emails: {
    main: 'Email',
    administration: 'Administration',
    certified: 'PEC',
    extra: 'Other email',
  },

  noAddresses: 'No address',
  addressRoles: (roles) => {
    const list = locale().list(roles);
    return list.charAt(0).toUpperCase() + list.slice(1);
  },
  addressOf: (roles) => `${locale().list(roles)} address`,

  eInvoicing: {
    sdi: 'SDI code',
    pec: 'PEC',
    recipient: 'Recipient code',
    'electronic-address': 'Electronic address',
  },

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
  lastKnown: 'These are the last values that were read.',

  missing: 'Missing',
  anyOf: (labels) =>
    labels.map((label, index) => (index === 0 ? label : inSentence(label))).join(' or '),

  rawRecord: 'Raw record',

  copying: 'Copy',
  copy: (what) => `Copy ${what}`,
  copied: (what) => `Copied ${what}`,
  notCopied: (what) => `Could not copy ${what}: the browser did not allow it`,
  inSentence,
  opensNewTab: '(opens a new tab)',

  showAll: (length) => `Show all ${grouped(length)} characters`,
  showWhole: 'Show all',
  showMore: (next, left) =>
    next === left ? `Show ${grouped(next)} more` : `Show ${grouped(next)} of ${grouped(left)} more`,
  partNotShown: 'This part cannot be shown. The raw record has all of it.',
};

function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
