import { parseDate } from '@internationalized/date';
import type { Instant } from '#domain/client.ts';
import { dayIn, type Moment } from '#query/date-filter.ts';

/** How dates are written: the viewer's own way. */
const LOCALE: string | undefined = globalThis.navigator?.language;

/** Making a format costs far more than using one. */
const formats = new Map<string, Intl.DateTimeFormat>();
function format(key: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(LOCALE, options);
  formats.set(key, made);
  return made;
}

const relative = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' });

/** The day and the minute, with the zone: `12 May 2026, 14:32:05 CEST`. */
export function exactDate(instant: Instant, zone: string): string {
  return format(`exact ${zone}`, {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  }).format(instant);
}

/** How many dates a list that is scrolled through may keep in words. */
const MOST_SHORT = 10_000;
let shortOf: { readonly moment: Moment; readonly words: Map<Instant, string> } | null = null;

/** For a cell: `today`, `3 days ago` within a week, else `12 May`, with the year where it is another. */
export function shortDate(instant: Instant, moment: Moment): string {
  if (shortOf?.moment !== moment || shortOf.words.size > MOST_SHORT) {
    shortOf = { moment, words: new Map() };
  }
  const known = shortOf.words.get(instant);
  if (known !== undefined) return known;
  const made = toShortDate(instant, moment);
  shortOf.words.set(instant, made);
  return made;
}

function toShortDate(instant: Instant, { zone, today }: Moment): string {
  const day = parseDate(dayIn(zone, instant));
  const now = parseDate(today);
  const days = now.compare(day);
  if (days >= 0 && days < 7) return relative.format(-days, 'day');
  return day.year === now.year
    ? format(`day ${zone}`, { timeZone: zone, day: 'numeric', month: 'short' }).format(instant)
    : format(`year ${zone}`, {
        timeZone: zone,
        day: 'numeric',
        month: 'short',
        year: 'numeric',
      }).format(instant);
}

/** A calendar day by itself: `12 May 2026`. */
export function dayDate(day: string): string {
  return format('calendar', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(parseDate(day).toDate('UTC'));
}

/** The hour and minute: `14:32`. */
export function clockTime(instant: Instant, zone: string): string {
  return format(`clock ${zone}`, { timeZone: zone, hour: 'numeric', minute: '2-digit' }).format(
    instant,
  );
}
