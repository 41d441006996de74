import type { AddressRole, EInvoicingCode, Email } from '#domain/client.ts';
import type { FieldGroup } from '#domain/field.ts';

/** The texts of one client. */
export interface DetailsMessages {
  readonly previous: string;
  readonly next: string;
  /** What buttons at the head copy, within a sentence. */
  readonly all: string;
  readonly link: string;
  readonly print: string;
  /** Whose client it is, on paper: `wethod client`. */
  readonly clientOf: (provider: string) => string;
  readonly close: string;
  readonly loading: string;
  readonly notShown: string;
  readonly deletedOn: (day: string) => string;
  /** Read aloud when a client is opened: `Aurora Tessuti, details`. */
  readonly opened: (name: string) => string;

  /** Above the fields of a group. */
  readonly groups: Readonly<Record<Exclude<FieldGroup, 'provider'>, string>>;
  /** Above the fields that only one provider has. */
  readonly onlyIn: (provider: string) => string;
  readonly emails: Readonly<Record<Email['role'], string>>;

  readonly noAddresses: string;
  /** `Main`, `Billing and delivery`. */
  readonly addressRoles: (roles: readonly AddressRole[]) => string;
  /** In a sentence: `billing and delivery address`. */
  readonly addressOf: (roles: readonly AddressRole[]) => string;

  readonly eInvoicing: Readonly<Record<EInvoicingCode['type'], string>>;

  readonly externalIdentifiers: string;
  readonly noExternalIdentifiers: string;
  readonly identifierType: string;
  readonly identifier: string;
  /** In a sentence: `DATEV identifier`. */
  readonly identifierOf: (type: string | null) => string;

  /** Above what came while the page was open. */
  readonly isNew: string;
  readonly whatChanged: string;
  /** Before a moment: `Noticed 12 May 2026, 14:32:05 CEST`. */
  readonly noticed: string;
  /** Read aloud before the old and the new value. */
  readonly before: string;
  readonly after: string;
  /** Above the last values of a client that its provider no longer has. */
  readonly lastKnown: string;

  /** In place of a value that most clients need. */
  readonly missing: string;
  /** Any one of these does: `VAT number or tax ID`. */
  readonly anyOf: (labels: readonly string[]) => string;

  readonly rawRecord: string;

  /** The heading of a column of copy buttons. */
  readonly copying: string;
  /** The name of a copy button: `Copy VAT number`. */
  readonly copy: (what: string) => string;
  readonly copied: (what: string) => string;
  readonly notCopied: (what: string) => string;
  /** A label within a sentence: `tax ID`, but `VAT number`. */
  readonly inSentence: (label: string) => string;
  readonly opensNewTab: string;

  /** Below the beginning of a long text. */
  readonly showAll: (length: number) => string;
  readonly showWhole: string;
  /** Below the first of many; `left` are not shown yet, and `next` of them come. */
  readonly showMore: (next: number, left: number) => string;
  /** In the place of a section. */
  readonly partNotShown: string;
}
