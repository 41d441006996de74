import {
  toClientKey,
  type Address,
  type Client,
  type EInvoicingCode,
  type Email,
  type ExternalIdentifier,
  type RejectedRow,
} from '#domain/client.ts';
import { fits } from '#domain/check.ts';
import { toCountry } from '#domain/country-code.ts';
import { exactly, instantOf, textOf, toRejectedRow } from '#providers/shared/wire.ts';
import { wethodRow } from './row.ts';
import type { WethodClient, WethodIdentifier } from './wire.ts';

/** A row of wethod's as a client; one that breaks the schema is rejected. */
export function toClient(row: unknown): Client | RejectedRow {
  if (!fits(wethodRow, row)) return toRejectedRow(row, wethodRow(row));
  const wire = row;
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
    externalIdentifiers: exactly((wire.external_identifiers ?? []).map(toIdentifier)),
    createdAt: instantOf(wire.created_at),
    updatedAt: instantOf(wire.updated_at),
    deletedAt: instantOf(wire.deleted_at),
    raw: row,
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

function toIdentifier(wire: WethodIdentifier): ExternalIdentifier {
  return {
    type: textOf(wire.type),
    value: wire.external_id,
    createdAt: instantOf(wire.created_at),
    updatedAt: instantOf(wire.updated_at),
  };
}

function toEInvoicing(wire: WethodClient): EInvoicingCode[] {
  const codes = [
    { type: 'sdi', value: textOf(wire.sdi_code) },
    { type: 'pec', value: textOf(wire.pec) },
  ] as const;
  return codes.flatMap(({ type, value }) => (value === null ? [] : [{ type, value }]));
}
