import { CLIENT_KINDS } from '#domain/client.ts';
import { boolean, list, oneOf, optional, record, satisfying, string } from '#domain/check.ts';
import type { Check, Fault } from '#domain/check.ts';
import { dateTime, text } from '#providers/shared/wire.ts';
import { UUID } from './uuid.ts';
import type { QontoAddress, QontoClient, QontoPhone } from './wire.ts';

const kind = optional(oneOf(CLIENT_KINDS));

const address = optional(
  record<NonNullable<QontoAddress>>({
    street_address: text,
    city: text,
    zip_code: text,
    province_code: text,
    country_code: text,
  }),
);

const fields = record<QontoClient>({
  id: satisfying((id) => typeof id === 'string' && UUID.test(id), 'no UUID'),
  kind,
  type: kind,
  created_at: dateTime,
  updated_at: dateTime,
  name: text,
  first_name: text,
  last_name: text,
  phone_number: text,
  phone: optional(record<NonNullable<QontoPhone>>({ country_code: text, number: text })),
  email: text,
  extra_emails: optional(list(string)),
  currency: text,
  locale: text,
  vat_number: text,
  tax_identification_number: text,
  e_invoicing_address: text,
  e_invoicing_reachable: optional(boolean),
  recipient_code: text,
  address: text,
  city: text,
  zip_code: text,
  province_code: text,
  country_code: text,
  billing_address: address,
  delivery_address: address,
});

const NO_KIND: readonly Fault[] = [{ path: ['kind'], message: 'no kind' }];

/** Whether a row is what `wire.ts` says, which a test proves: a schema takes some times as long. */
export const qontoRow: Check<QontoClient> = (row) => {
  const faults = fields(row);
  if (faults !== null) return faults;
  const { kind: known, type } = row as QontoClient;
  return (known ?? type ?? null) === null ? NO_KIND : null;
};
