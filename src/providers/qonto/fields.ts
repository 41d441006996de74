import type { Client } from '#domain/client.ts';
import type { Field } from '#domain/field.ts';
import { SHARED } from '#domain/fields/shared.ts';
import { ownFields } from '#providers/shared/own-fields.ts';
import { isRecord, textOf } from '#providers/shared/wire.ts';
import { messages } from './messages.ts';

const own = ownFields('qonto', (key: keyof typeof messages.fields) => messages.fields[key]);

/** The columns of a list of Qonto's that nobody has changed. */
export const USUAL_COLUMNS: readonly Field[] = [
  SHARED.name,
  SHARED.kind,
  SHARED.vatNumber,
  SHARED.email,
  SHARED.city,
  SHARED.country,
  SHARED.created,
  SHARED.updated,
];

/** All that Qonto says of a client; each can be a column. */
export const FIELDS: readonly Field[] = [
  ...USUAL_COLUMNS,
  SHARED.emails,
  SHARED.phone,
  SHARED.phones,
  SHARED.addresses,
  SHARED.street,
  SHARED.zipCode,
  SHARED.province,
  SHARED.billingAddress,
  SHARED.deliveryAddress,
  SHARED.taxId,
  SHARED.eInvoicing,
  SHARED.sdiCode,
  SHARED.certifiedEmail,
  SHARED.electronicAddress,
  own.choice('currency', 'billing'),
  own.written('text', 'first_name', 'provider'),
  own.written('text', 'last_name', 'provider'),
  own.written('text', 'phone', 'provider', otherPhone),
  own.choice('locale', 'provider'),
  own.flag('e_invoicing_reachable', 'provider', (value) => (value ? messages.yes : messages.no)),
  SHARED.id,
];

/** The phone that comes in parts, where it is none of the client's phones. */
function otherPhone(client: Client): string | null {
  const parts = own.valueOf(client, 'phone');
  if (!isRecord(parts)) return null;
  const phone = ['country_code', 'number']
    .map((part) => (Object.hasOwn(parts, part) ? parts[part] : null))
    .map((part) => (typeof part === 'string' ? textOf(part) : null))
    .filter((part) => part !== null)
    .join(' ');
  const isKnown = client.phones.some((known) => toDigits(known) === toDigits(phone));
  return isKnown ? null : textOf(phone);
}

function toDigits(phone: string): string {
  return phone.replace(/\D/g, '');
}
