import { integer, list, number, optional, record, satisfying, string } from '#domain/check.ts';
import { dateTime, text } from '#providers/shared/wire.ts';
import type { WethodClient, WethodIdentifier } from './wire.ts';

const date = optional(dateTime);
const reference = optional(number);

const identifier = record<WethodIdentifier>({
  external_id: string,
  type: text,
  created_at: date,
  updated_at: date,
});

/** Whether a row is what `wire.ts` says, which a test proves: a schema takes some times as long. */
export const wethodRow = record<WethodClient>({
  id: satisfying((id) => integer(id) === null && Number(id) >= 1, 'no id'),
  created_at: date,
  updated_at: date,
  deleted_at: date,
  corporate_name: text,
  legal_name: text,
  acronym: text,
  email: text,
  administration_email: text,
  pec: text,
  phone: text,
  street: text,
  zip_code: text,
  town: text,
  country: text,
  vat: text,
  tax_reference: text,
  company_registration_number: text,
  sdi_code: text,
  website: text,
  linkedin: text,
  description: text,
  notes: text,
  payment_condition: text,
  intent_code: text,
  intent_date: text,
  group_company: reference,
  group_id: reference,
  bank_account_id: reference,
  vat_rate_id: reference,
  payment_term_id: reference,
  external_identifiers: optional(list(identifier)),
});
