import type { Instant } from '#domain/client.ts';
import type { Formatter } from '#domain/field.ts';
import { formatterWith } from '#i18n/formatter.ts';
import type { Moment } from '#query/date-filter.ts';
import { dayIn } from '#query/zoned-day.ts';
import { locale } from '#i18n/locale.ts';

/** The day and the minute, with the zone: `12 May 2026, 14:32:05 CEST`. */
export function exactDate(instant: Instant, zone: string): string {
  return locale().date(instant, 'exact', zone);
}

/** How many dates a list that is scrolled through may keep in words. */
const MOST_SHORT = 10_000;
const MS_PER_DAY = 86_400_000;
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

let cellFormatOf: { readonly moment: Moment; readonly format: Formatter } | null = null;

/** How a cell writes its value; the same as long as the moment is. */
export function cellFormat(moment: Moment): Formatter {
  if (cellFormatOf?.moment !== moment) {
    const format = formatterWith((instant) => shortDate(instant, moment));
    cellFormatOf = { moment, format };
  }
  return cellFormatOf.format;
}

function toShortDate(instant: Instant, { zone, today }: Moment): string {
  const day = dayIn(zone, instant);
  const days = Math.round((Date.parse(today) - Date.parse(day)) / MS_PER_DAY);
  if (days >= 0 && days < 7) return locale().daysAgo(days);
  const isThisYear = day.slice(0, -6) === today.slice(0, -6);
  return locale().date(instant, isThisYear ? 'dayOfYear' : 'day', zone);
}

/** The calendar day of a moment in a zone: `12 May 2026`. */
export function dayOf(instant: Instant, zone: string): string {
  return locale().date(instant, 'day', zone);
}

/** A calendar day by itself: `12 May 2026`. */
export function dayDate(day: string): string {
  return locale().date(Date.parse(day), 'day', 'UTC');
}

/** The hour and minute: `14:32`. */
export function clockTime(instant: Instant, zone: string): string {
  return locale().date(instant, 'clock', zone);
}
