import type { ClientQuery } from './client-query.ts';
import { isDayValue } from './date-filter.ts';
import type { FieldFilter } from './filters/filter.ts';

const PARAMETER = 'zone';

/** A time zone by its IANA name, as this engine spells it; `null` where it knows none of this name. */
export function parseZone(written: string): string | null {
  // Some engines take an offset for a zone, and others do not.
  if (!/^[a-z]/i.test(written)) return null;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: written }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/** The zone that an address says, for the days of its question; `null` where it says none, or asks for no day. */
export function readZone(
  parameters: URLSearchParams,
  query: ClientQuery,
): { readonly zone: string | null; readonly damaged: readonly string[] } {
  const [written = '', ...more] = parameters.getAll(PARAMETER);
  if (written === '' && more.length === 0) return { zone: null, damaged: [] };
  const zone = more.length === 0 ? parseZone(written) : null;
  return zone === null
    ? { zone, damaged: [PARAMETER] }
    : { zone: asksDays(query) ? zone : null, damaged: [] };
}

/** The inverse of `readZone`. */
export function addZone(parameters: URLSearchParams, zone: string | null): void {
  if (zone !== null) parameters.set(PARAMETER, zone);
}

/**
 * The zone that an address has to say, so that it asks the same of everybody: the one that was chosen, wherever days are
 * asked, else the viewer's own, where calendar days of moments are. What is relative stays so: "today" is today where it
 * is read, unless a zone was chosen. `null` where no zone is needed.
 */
export function zoneToSay(
  query: ClientQuery,
  chosen: string | null,
  own: () => string,
): string | null {
  if (!asksDays(query)) return null;
  return chosen ?? (query.filters.some(asksCalendarDays) ? own() : null);
}

/** Whether its answer depends on a zone. */
function asksDays({ filters }: ClientQuery): boolean {
  return filters.some(
    (filter) =>
      asksCalendarDays(filter) || (filter.operator === 'date' && filter.date.operator === 'preset'),
  );
}

/** A day that a client has by itself is the same everywhere; the day of a moment is not. */
function asksCalendarDays(filter: FieldFilter): boolean {
  return (
    filter.field.type === 'instant' &&
    filter.operator === 'date' &&
    filter.date.operator !== 'preset' &&
    filter.date.values.some(isDayValue)
  );
}
