import type { Instant } from '#domain/client.ts';
import type { Span } from '#query/date-filter.ts';

/** The one span that holds them all; `null` where there is none. */
export function hullOf(spans: readonly Span[]): Span | null {
  const first = spans[0];
  const last = spans.at(-1);
  return first === undefined || last === undefined ? null : { from: first.from, to: last.to };
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
