import type { Instant } from '#domain/client.ts';
import type { Span } from '#query/date-filter.ts';

/** The first and the last second with a year of four digits, in seconds since 1970. */
const EARLIEST = Date.parse('0001-01-01T00:00:00Z') / 1000;
const LATEST = Date.parse('9999-12-31T23:59:59Z') / 1000;

/** A bound moved by so many seconds; `null` where a provider could not read it, so it is left out. */
export function writable(seconds: number | null, shift = 0): number | null {
  if (seconds === null || seconds + shift < EARLIEST || seconds + shift > LATEST) return null;
  return seconds + shift;
}

/**
 * The one span that holds them all; `null` where there is none. It is open where an end could not be
 * written, also with so many seconds more on each side.
 */
export function hullOf(spans: readonly Span[], margin = 0): Span | null {
  const first = spans[0];
  const last = spans.at(-1);
  if (first === undefined || last === undefined) return null;
  return {
    from: writable(Math.floor(first.from / 1000), -margin) === null ? -Infinity : first.from,
    to: writable(Math.ceil(last.to / 1000), margin) === null ? Infinity : last.to,
  };
}

/** The whole second at or before a moment, as `2024-06-15T10:00:00+00:00`. */
export function secondsDown(instant: Instant): string {
  return spell(Math.floor(instant / 1000));
}

/** The whole second at or after a moment. */
export function secondsUp(instant: Instant): string {
  return spell(Math.ceil(instant / 1000));
}

/** A whole second since 1970, as `2024-06-15T10:00:00+00:00`. */
export function spell(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', '+00:00');
}
