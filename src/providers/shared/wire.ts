import { isRecord, optional, satisfying, string, type Fault } from '#domain/check.ts';
import type { Instant, RejectedRow } from '#domain/client.ts';
import { parseIsoDateTime } from '#domain/iso-date.ts';

export { isRecord };

/** A text that can be missing. An empty one is none. */
export const text = optional(string);

/** An ISO 8601 date-time with its offset: any other is read differently by each reader. */
export const dateTime = satisfying<string>(
  (written) => typeof written === 'string' && parseIsoDateTime(written) !== null,
  'no date-time',
);

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

/** A row that is not what it should be: its id, and the first things wrong with it, by path and type only. */
export function toRejectedRow(row: unknown, faults: readonly Fault[] | null): RejectedRow {
  const { id, updated_at: updatedAt } = isRecord(row) ? row : {};
  return {
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : null,
    faults: faults ?? [],
    updatedAt: dateTime(updatedAt) === null ? instantOf(String(updatedAt)) : null,
  };
}
