import { locale } from '#i18n/locale.ts';
import type { DetailsMessages } from '#i18n/types/details.ts';

export const details: DetailsMessages = {
  previous: 'Previous client',
  next: 'Next client',
  clientOf: (provider) => `${provider} client`,
  close: 'Close',
  loading: 'Loading this client',
  notShown: 'This client cannot be shown',
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
  lastKnown: 'These are the last values that were read.',
  anyOf: (labels) =>
    labels.map((label, index) => (index === 0 ? label : inSentence(label))).join(' or '),
  copy: (what) => `Copy ${what}`,
  copied: (what) => `Copied ${what}`,
  notCopied: (what) => `Could not copy ${what}: the browser did not allow it`,
  inSentence,
};

function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
