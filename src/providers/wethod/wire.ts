import type { ExternalIdentifier, Instant } from '#domain/client.ts';
import { parseIsoDateTime } from '#domain/iso-date.ts';
import { z } from '#domain/zod.ts';
import { dateTime, isRecord, reference, text, textOf } from '#providers/shared/wire.ts';

/** By hand, since a client may have tens of thousands: a schema for each takes five times as long. */
const identifiers = z.pipe(
  z.array(z.unknown()),
  z.transform((rows, { issues }): ExternalIdentifier[] =>
    rows.flatMap((row, index) => {
      const fault = (field: string | null, message: string) => {
        const path = field === null ? [index] : [index, field];
        issues.push({ code: 'custom', input: undefined, path, message });
        return [];
      };
      if (!isRecord(row)) return fault(null, 'no object');
      const { external_id: value, type = null, created_at: created, updated_at: updated } = row;
      if (typeof value !== 'string') return fault('external_id', 'no text');
      if (type !== null && typeof type !== 'string') return fault('type', 'no text');
      const createdAt = toInstant(created);
      const updatedAt = toInstant(updated);
      if (createdAt === undefined) return fault('created_at', 'no date-time');
      if (updatedAt === undefined) return fault('updated_at', 'no date-time');
      return [{ type: textOf(type), value, createdAt, updatedAt }];
    }),
  ),
);

/** `undefined` where it is neither a date-time nor absent. */
function toInstant(written: unknown): Instant | null | undefined {
  if (written === null || written === undefined) return null;
  return typeof written === 'string' ? (parseIsoDateTime(written) ?? undefined) : undefined;
}

/**
 * What wethod sends. Only `id` is sure to be there: which other fields can be null is not documented,
 * and `deleted_at` on a live row is null or absent (the provider's page).
 */
export const wethodClient = z.looseObject({
  id: z.int().check(z.gte(1)),
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
  external_identifiers: z.nullish(identifiers),
});
export type WethodClient = z.infer<typeof wethodClient>;
