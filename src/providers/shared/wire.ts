import { z } from '#domain/zod.ts';
import type { Instant, RawRecord, RejectedRow } from '#domain/client.ts';
import { parseIsoDateTime } from '#domain/iso-date.ts';

/** A text that can be missing. An empty one is none. */
export const text = z.nullish(z.string());

/** An ISO 8601 date-time with its offset: any other is read differently by whoever reads it. */
export const dateTime = z
  .string()
  .check(z.refine((written) => parseIsoDateTime(written) !== null, { error: 'no date-time' }));

/** A number that stands for something elsewhere at the provider. */
export const reference = z.nullish(z.number());

/** The text, or `null` where there is none to see. */
export function textOf(written: string | null | undefined): string | null {
  return written === null || written === undefined || written.trim() === '' ? null : written;
}

/** The moment of a `dateTime`. */
export function instantOf(written: string | null | undefined): Instant | null {
  return written === null || written === undefined ? null : parseIsoDateTime(written);
}

const NONE: readonly never[] = [];

/**
 * The same list, holding no more than it has: an array that was filled one by one keeps room for some
 * sixteen others, and a client has five lists.
 */
export function exactly<Value>(list: readonly Value[]): readonly Value[] {
  return list.length === 0 ? NONE : list.slice();
}

/** Whether something is a JSON object. */
export function isRecord(value: unknown): value is RawRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A row that broke the schema: its id, and the first things wrong with it, by path and type only. */
export function toRejectedRow(row: unknown, error: z.core.$ZodError): RejectedRow {
  const { id, updated_at: updatedAt } = isRecord(row) ? row : {};
  const reasons = error.issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.join('.') || 'row'}: ${message}`);
  return {
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : null,
    reason: reasons.join('; '),
    updatedAt: dateTime.safeParse(updatedAt).success ? instantOf(String(updatedAt)) : null,
  };
}
