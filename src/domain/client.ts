/** The one shape of a client. Absence is `null`; identifiers are strings, so leading zeros survive. */

import type { Fault } from './check.ts';

/** `wethod`, `qonto`: the name of a provider in addresses and keys. */
export type ProviderId = string;

/** `wethod:42`: unique over all providers. */
export type ClientKey = `${ProviderId}:${string}`;

export const CLIENT_KINDS = ['company', 'freelancer', 'individual'] as const;
export type ClientKind = (typeof CLIENT_KINDS)[number];

/** A moment, in milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

const EMAIL_ROLES = ['main', 'administration', 'certified', 'extra'] as const;
export interface Email {
  readonly role: (typeof EMAIL_ROLES)[number];
  readonly address: string;
}

const ADDRESS_ROLES = ['main', 'billing', 'delivery'] as const;
export type AddressRole = (typeof ADDRESS_ROLES)[number];

export interface Address {
  readonly role: AddressRole;
  readonly street: string | null;
  readonly zipCode: string | null;
  readonly city: string | null;
  readonly province: string | null;
  /** ISO 3166-1 alpha-2 in capitals; where free text could not be mapped, the text as written. */
  readonly country: string | null;
}

const E_INVOICING_TYPES = ['sdi', 'pec', 'recipient', 'electronic-address'] as const;
export interface EInvoicingCode {
  /** `sdi` and `recipient` route Italian invoices, `pec` too, `electronic-address` French ones. */
  readonly type: (typeof E_INVOICING_TYPES)[number];
  readonly value: string;
}

export interface ExternalIdentifier {
  readonly type: string | null;
  readonly value: string;
  readonly createdAt: Instant | null;
  readonly updatedAt: Instant | null;
}

/** A record as the provider sent it: what has no place in `Client` is still here. */
export type RawRecord = Readonly<Record<string, unknown>>;

export interface Client {
  readonly key: ClientKey;
  readonly provider: ProviderId;
  readonly id: string;
  /** `null` where the provider does not tell companies from people. */
  readonly kind: ClientKind | null;
  readonly name: string | null;
  readonly legalName: string | null;
  readonly emails: readonly Email[];
  readonly phones: readonly string[];
  readonly vatNumber: string | null;
  readonly taxId: string | null;
  readonly registrationNumber: string | null;
  /** At most one of each role; the first is the one a list shows. */
  readonly addresses: readonly Address[];
  readonly eInvoicing: readonly EInvoicingCode[];
  readonly externalIdentifiers: readonly ExternalIdentifier[];
  readonly createdAt: Instant | null;
  readonly updatedAt: Instant | null;
  readonly deletedAt: Instant | null;
  readonly raw: RawRecord;
}

/** A row that does not fit the wire's schema: rejected, so that the others are shown all the same. */
export interface RejectedRow {
  /** `null` where not even that could be read. */
  readonly id: string | null;
  /** Which fields, and what was wrong with them. Paths and types only: a value may be somebody's tax number. */
  readonly faults: readonly Fault[];
  /** When it changed last, where that could be read. */
  readonly updatedAt: Instant | null;
}

/** Whether a row was rejected rather than read. */
export function isRejectedRow(read: Client | RejectedRow): read is RejectedRow {
  return 'faults' in read;
}

/** `toClientKey('wethod', '42')` is `wethod:42`. */
export function toClientKey(provider: ProviderId, id: string): ClientKey {
  return `${provider}:${id}`;
}

/** The name a list shows: the legal one where there is no other. */
export function listedName(client: Client): string | null {
  return client.name ?? client.legalName;
}

/** The address a list speaks of. */
export function listedAddress(client: Client): Address | null {
  return client.addresses[0] ?? null;
}

/** The email a list speaks of. */
export function listedEmail(client: Client): string | null {
  return client.emails[0]?.address ?? null;
}
