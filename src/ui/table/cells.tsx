import type { ExternalIdentifier, Instant } from '#domain/client.ts';
import type { Moment } from '#query/date-filter.ts';
import { messages } from '#i18n/messages.ts';
import { shortDate } from '#ui/primitives/dates.ts';

/** Short in the cell; exact on hover, and in the note of a row in focus. */
export function dateCell(instant: Instant | null, moment: Moment) {
  if (instant === null) return null;
  return <time dateTime={new Date(instant).toISOString()}>{shortDate(instant, moment)}</time>;
}

/** How many, and of which types: `3 · Salesforce, SAP`. */
export function identifierCell(identifiers: readonly ExternalIdentifier[]): string | null {
  if (identifiers.length === 0) return null;
  const types = new Set(identifiers.flatMap(({ type }) => type ?? []));
  return messages.table.identifiers(identifiers.length, [...types]);
}
