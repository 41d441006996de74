import type { AddressRole, EInvoicingCode, Email } from '#domain/client.ts';
import type { FieldGroup } from '#domain/field.ts';
import { grouped } from '#i18n/count.ts';

const LIST = new Intl.ListFormat('en', { type: 'conjunction' });

type EmailRole = Email['role'];
type SharedGroup = Exclude<FieldGroup, 'provider'>;
type EInvoicingType = EInvoicingCode['type'];

export const details = {
  close: 'Close',
  loading: 'Loading this client',
  notShown: 'This client cannot be shown',
  deletedOn: (day: string) => `Deleted ${day}`,
  /** Read aloud when a client is opened: `Aurora Tessuti, details`. */
  opened: (name: string) => `${name}, details`,

  /** Above the fields of a group. */
  groups: {
    identity: 'Identity',
    contact: 'Contacts',
    address: 'More about addresses',
    tax: 'Tax and e-invoicing',
    billing: 'Billing terms',
    identifiers: 'More identifiers',
    dates: 'Dates',
    notes: 'Notes',
  } satisfies Record<SharedGroup, string> as Record<SharedGroup, string>,
  /** Above the fields that only one provider has. */
  onlyIn: (provider: string) => `Only in ${provider}`,
  emails: {
    main: 'Email',
    administration: 'Administration',
    certified: 'Certified email',
    extra: 'Other email',
  } satisfies Record<EmailRole, string> as Record<EmailRole, string>,

  noAddresses: 'No address',
  /** `Main`, `Billing and delivery`. */
  addressRoles: (roles: readonly AddressRole[]) => {
    const list = LIST.format(roles);
    return list.charAt(0).toUpperCase() + list.slice(1);
  },
  addressOf: (roles: readonly AddressRole[]) => `${LIST.format(roles)} address`,

  eInvoicing: {
    sdi: 'SDI code',
    pec: 'PEC',
    recipient: 'Recipient code',
    'electronic-address': 'Electronic address',
  } satisfies Record<EInvoicingType, string> as Record<EInvoicingType, string>,

  externalIdentifiers: 'External identifiers',
  noExternalIdentifiers: 'No external identifier',
  identifierType: 'Type',
  identifier: 'Identifier',
  identifierOf: (type: string | null) => (type === null ? 'identifier' : `${type} identifier`),

  rawRecord: 'Raw record',

  /** The heading of a column of copy buttons. */
  copying: 'Copy',
  /** The name of a copy button: `Copy VAT number`. */
  copy: (what: string) => `Copy ${what}`,
  copied: (what: string) => `Copied ${what}`,
  notCopied: (what: string) => `Could not copy ${what}: the browser did not allow it`,
  /** A label within a sentence: `tax ID`, but `VAT number`. */
  inSentence: (label: string) =>
    /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label,
  opensNewTab: '(opens a new tab)',

  /** Below the beginning of a long text. */
  showAll: (length: number) => `Show all ${grouped(length)} characters`,
  showWhole: 'Show all of it',
  /** Below the first of many; `left` are not shown yet, and `next` of them come. */
  showMore: (next: number, left: number) =>
    next === left ? `Show ${grouped(next)} more` : `Show ${grouped(next)} of ${grouped(left)} more`,
  /** In the place of a section. */
  partNotShown: 'This part cannot be shown. The raw record has all of it.',
};
