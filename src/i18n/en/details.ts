import { grouped } from '#i18n/count.ts';
import { locale } from '#i18n/locale.ts';
import type { DetailsMessages } from '#i18n/types/details.ts';

export const details: DetailsMessages = {
  close: 'Close',
  loading: 'Loading this client',
  notShown: 'This client cannot be shown',
  deletedOn: (day) => `Deleted ${day}`,
  opened: (name) => `${name}, details`,

  contacts: 'Contacts',
  emails: {
    main: 'Email',
    administration: 'Administration',
    certified: 'Certified email',
    extra: 'Other email',
  },
  phone: 'Phone',

  addresses: 'Addresses',
  noAddresses: 'No address',
  addressRoles: (roles) => {
    const list = locale().list(roles);
    return list.charAt(0).toUpperCase() + list.slice(1);
  },
  addressOf: (roles) => `${locale().list(roles)} address`,

  tax: 'Tax and e-invoicing',
  legalName: 'Legal name',
  vatNumber: 'VAT number',
  taxId: 'Tax ID',
  registrationNumber: 'Registration number',
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
  created: 'Created',
  updated: 'Updated',

  dates: 'Dates',
  deleted: 'Deleted',

  rawRecord: 'Raw record',

  copying: 'Copy',
  copy: (what) => `Copy ${what}`,
  copied: (what) => `Copied ${what}`,
  notCopied: (what) => `Could not copy ${what}: the browser did not allow it`,
  inSentence: (label) =>
    /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label,
  opensNewTab: '(opens a new tab)',

  showAll: (length) => `Show all ${grouped(length)} characters`,
  showWhole: 'Show all',
  showMore: (next, left) =>
    next === left ? `Show ${grouped(next)} more` : `Show ${grouped(next)} of ${grouped(left)} more`,
  partNotShown: 'This part cannot be shown. The raw record has all of it.',
};
