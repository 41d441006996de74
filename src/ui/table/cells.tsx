import type { ExternalIdentifier, Instant } from '#core/client.ts';
import type { Moment } from '#core/date-filter.ts';
import { words } from '#core/words.ts';
import { shortDate } from '#ui/dates.ts';

/** Short in the cell; exact on hover, and in the note of a row in focus. */
export function dateCell(instant: Instant | null, moment: Moment) {
  if (instant === null) return null;
  return <time dateTime={new Date(instant).toISOString()}>{shortDate(instant, moment)}</time>;
}

/** How many, and of which types: `3 · Salesforce, SAP`. */
export function identifierCell(identifiers: readonly ExternalIdentifier[]): string | null {
  if (identifiers.length === 0) return null;
  const types = new Set(identifiers.flatMap(({ type }) => type ?? []));
  return words.table.identifiers(identifiers.length, [...types]);
}
