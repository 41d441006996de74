import type { AddressRole, EInvoicingCode, Email } from '#domain/client.ts';
import type { FieldGroup } from '#domain/field.ts';

/** The texts of one client. */
export interface DetailsMessages {
  readonly previous: string;
  readonly next: string;
  /** Whose client it is, on paper: `wethod client`. */
  readonly clientOf: (provider: string) => string;
  readonly close: string;
  readonly loading: string;
  readonly notShown: string;
  /** Read aloud when a client is opened: `Aurora Tessuti, details`. */
  readonly opened: (name: string) => string;

  /** Above the fields of a group. */
  readonly groups: Readonly<Record<Exclude<FieldGroup, 'provider'>, string>>;
  /** Above the fields that only one provider has. */
  readonly onlyIn: (provider: string) => string;
  readonly emails: Readonly<Record<Email['role'], string>>;
  /** `Main`, `Billing and delivery`. */
  readonly addressRoles: (roles: readonly AddressRole[]) => string;
  /** In a sentence: `billing and delivery address`. */
  readonly addressOf: (roles: readonly AddressRole[]) => string;

  readonly eInvoicing: Readonly<Record<EInvoicingCode['type'], string>>;
  /** Above the last values of a client that its provider no longer has. */
  readonly lastKnown: string;
  /** Any one of these does: `VAT number or tax ID`. */
  readonly anyOf: (labels: readonly string[]) => string;
  /** The name of a copy button: `Copy VAT number`. */
  readonly copy: (what: string) => string;
  readonly copied: (what: string) => string;
  readonly notCopied: (what: string) => string;
  /** A label within a sentence: `tax ID`, but `VAT number`. */
  readonly inSentence: (label: string) => string;
}
