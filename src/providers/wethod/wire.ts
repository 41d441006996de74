import { z } from '#domain/zod.ts';
import { dateTime, reference, text } from '#providers/shared/schema.ts';

const identifier = z.looseObject({
  external_id: z.string(),
  type: text,
  created_at: z.nullish(dateTime),
  updated_at: z.nullish(dateTime),
});
export type WethodIdentifier = z.infer<typeof identifier>;

/**
 * What wethod sends. Only `id` is sure to be there: which other fields can be null is not documented,
 * and `deleted_at` on a live row is null or absent (the provider's page).
 */
export const wethodClient = z.looseObject({
  // One fault is enough of a number that is both too far from zero and below it.
  id: z.int({ abort: true }).check(z.gte(1)),
  created_at: z.nullish(dateTime),
  updated_at: z.nullish(dateTime),
  deleted_at: z.nullish(dateTime),
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
  external_identifiers: z.nullish(z.array(identifier)),
});
export type WethodClient = z.infer<typeof wethodClient>;
