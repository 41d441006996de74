import {
  toClientKey,
  type Address,
  type Client,
  type EInvoicingCode,
  type Email,
  type RejectedRow,
} from '#domain/client.ts';
import { toCountry } from '#domain/country-code.ts';
import { exactly, instantOf, isRecord, textOf, toRejectedRow } from '#providers/shared/wire.ts';
import { wethodClient, type WethodClient } from './wire.ts';

/** A row of wethod's as a client; one that breaks the schema is set aside. */
export function toClient(row: unknown): Client | RejectedRow {
  const parsed = wethodClient.safeParse(row);
  if (!parsed.success) return toRejectedRow(row, parsed.error);
  const wire = parsed.data;
  const id = String(wire.id);
  return {
    key: toClientKey('wethod', id),
    provider: 'wethod',
    id,
    kind: null,
    name: textOf(wire.corporate_name),
    legalName: textOf(wire.legal_name),
    emails: exactly(toEmails(wire)),
    phones: exactly([textOf(wire.phone)].filter((phone) => phone !== null)),
    vatNumber: textOf(wire.vat),
    taxId: textOf(wire.tax_reference),
    registrationNumber: textOf(wire.company_registration_number),
    addresses: exactly(toAddresses(wire)),
    eInvoicing: exactly(toEInvoicing(wire)),
    externalIdentifiers: exactly(wire.external_identifiers ?? []),
    createdAt: instantOf(wire.created_at),
    updatedAt: instantOf(wire.updated_at),
    deletedAt: instantOf(wire.deleted_at),
    // The row itself: the parsed copy has its keys in the schema's order.
    raw: isRecord(row) ? row : {},
  };
}

function toEmails(wire: WethodClient): Email[] {
  const emails = [
    { role: 'main', address: textOf(wire.email) },
    { role: 'administration', address: textOf(wire.administration_email) },
    { role: 'certified', address: textOf(wire.pec) },
  ] as const;
  return emails.flatMap(({ role, address }) => (address === null ? [] : [{ role, address }]));
}

function toAddresses(wire: WethodClient): Address[] {
  const country = textOf(wire.country);
  const address = {
    role: 'main',
    street: textOf(wire.street),
    zipCode: textOf(wire.zip_code),
    city: textOf(wire.town),
    province: null,
    country: country === null ? null : toCountry(country),
  } as const;
  const { role: _, ...parts } = address;
  return Object.values(parts).some((part) => part !== null) ? [address] : [];
}

function toEInvoicing(wire: WethodClient): EInvoicingCode[] {
  const codes = [
    { type: 'sdi', value: textOf(wire.sdi_code) },
    { type: 'pec', value: textOf(wire.pec) },
  ] as const;
  return codes.flatMap(({ type, value }) => (value === null ? [] : [{ type, value }]));
}
