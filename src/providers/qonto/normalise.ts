import {
  toClientKey,
  type Address,
  type AddressRole,
  type Client,
  type EInvoicingCode,
  type Email,
  type RejectedRow,
} from '#domain/client.ts';
import { fits } from '#domain/check.ts';
import { toCountry } from '#domain/country-code.ts';
import { exactly, instantOf, textOf, toRejectedRow } from '#providers/shared/wire.ts';
import { qontoRow } from './row.ts';
import type { QontoAddress, QontoClient } from './wire.ts';

/** A row of Qonto's as a client; one that breaks the schema is rejected. */
export function toClient(row: unknown): Client | RejectedRow {
  if (!fits(qontoRow, row)) return toRejectedRow(row, qontoRow(row));
  const wire = row;
  return {
    key: toClientKey('qonto', wire.id),
    provider: 'qonto',
    id: wire.id,
    kind: wire.kind ?? wire.type ?? null,
    name: textOf(wire.name) ?? toFullName(wire),
    legalName: null,
    emails: exactly(toEmails(wire)),
    phones: exactly(toPhones(wire)),
    vatNumber: textOf(wire.vat_number),
    taxId: textOf(wire.tax_identification_number),
    registrationNumber: null,
    addresses: exactly(toAddresses(wire)),
    eInvoicing: exactly(toEInvoicing(wire)),
    externalIdentifiers: exactly([]),
    createdAt: instantOf(wire.created_at),
    updatedAt: instantOf(wire.updated_at),
    // Deleting is permanent there: a deleted client is gone (the provider's page).
    deletedAt: null,
    raw: row,
  };
}

/** The name of an individual or a freelancer, as Qonto itself joins it. */
function toFullName(wire: QontoClient): string | null {
  return textOf([textOf(wire.first_name), textOf(wire.last_name)].filter(Boolean).join(' '));
}

function toEmails(wire: QontoClient): Email[] {
  const main = textOf(wire.email);
  const extra = (wire.extra_emails ?? []).filter((address) => textOf(address) !== null);
  return [
    ...(main === null ? [] : [{ role: 'main', address: main } as const]),
    ...extra.map((address) => ({ role: 'extra', address }) as const),
  ];
}

/** `phone_number` and `phone` say the same in two ways; the structured one fills in for the other. */
function toPhones(wire: QontoClient): string[] {
  const whole = textOf(wire.phone_number);
  if (whole !== null) return [whole];
  const number = textOf(wire.phone?.number);
  return number === null
    ? []
    : [[textOf(wire.phone?.country_code), number].filter(Boolean).join(' ')];
}

/** The root address is deprecated in favour of the billing address: it counts only where it differs. */
function toAddresses(wire: QontoClient): Address[] {
  const billing = toAddress('billing', wire.billing_address);
  const delivery = toAddress('delivery', wire.delivery_address);
  const root = toAddress('main', {
    street_address: wire.address,
    city: wire.city,
    zip_code: wire.zip_code,
    province_code: wire.province_code,
    country_code: wire.country_code,
  });
  const main = root !== null && billing !== null && isSamePlace(root, billing) ? null : root;
  return [billing, main, delivery].filter((address) => address !== null);
}

function toAddress(role: AddressRole, wire: QontoAddress): Address | null {
  if (wire === null || wire === undefined) return null;
  const country = textOf(wire.country_code);
  const address: Address = {
    role,
    street: textOf(wire.street_address),
    zipCode: textOf(wire.zip_code),
    city: textOf(wire.city),
    province: textOf(wire.province_code),
    // It comes as `fr` or `FR` (the provider's page), and as `UK` where people say so.
    country: country === null ? null : toCountry(country),
  };
  return PLACE.some((part) => address[part] !== null) ? address : null;
}

const PLACE = ['street', 'zipCode', 'city', 'province', 'country'] as const;

/** Whether one address repeats another: what it leaves out does not make it another place. */
function isSamePlace(repeated: Address, address: Address): boolean {
  return PLACE.every((part) => repeated[part] === null || repeated[part] === address[part]);
}

function toEInvoicing(wire: QontoClient): EInvoicingCode[] {
  const codes = [
    { type: 'recipient', value: textOf(wire.recipient_code) },
    { type: 'electronic-address', value: textOf(wire.e_invoicing_address) },
  ] as const;
  return codes.flatMap(({ type, value }) => (value === null ? [] : [{ type, value }]));
}
