import type { Instant } from '#domain/client.ts';

/** Making a format costs far more than using one, and a table asks for the day of every cell. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of a moment in a zone, by ISO 8601: `2026-01-31`, and `+010000-01-01` after 9999. */
export function dayIn(zone: string, instant: Instant): string {
  let format = dayFormats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en', {
      calendar: 'gregory',
      numberingSystem: 'latn',
      timeZone: zone,
      era: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    dayFormats.set(zone, format);
  }
  // Parts are for programs: how an engine joins them to a text differs from one version to the next.
  const parts = { era: '', year: '', month: '', day: '' };
  for (const { type, value } of format.formatToParts(instant)) {
    if (type === 'era' || type === 'year' || type === 'month' || type === 'day') {
      parts[type] = value;
    }
  }
  // The year before 1 AD is 1 BC, and in ISO 8601 the year 0.
  const year = parts.era.startsWith('B') ? 1 - Number(parts.year) : Number(parts.year);
  return `${isoYear(year)}-${parts.month.padStart(2, '0')}-${parts.day.padStart(2, '0')}`;
}

function isoYear(year: number): string {
  if (year >= 0 && year <= 9999) return String(year).padStart(4, '0');
  return `${year < 0 ? '-' : '+'}${String(Math.abs(year)).padStart(6, '0')}`;
}

/** No clock has ever been farther from UTC, in seconds. */
const FARTHEST = 16 * 3600;
/** The starts that were asked for last: the same few are, with every key that is typed. */
const starts = new Map<string, Instant>();
const MOST_STARTS = 1000;

/**
 * The first moment of a day in a zone; where midnight is skipped, it is a later one. Found by halving, to the second,
 * which is what offsets are in.
 */
export function startOfDay(day: string, zone: string): Instant {
  const name = `${day} ${zone}`;
  const known = starts.get(name);
  if (known !== undefined) return known;
  const midnight = Date.parse(day);
  let before = -FARTHEST;
  let reached = FARTHEST;
  while (reached - before > 1) {
    const middle = Math.floor((before + reached) / 2);
    const there = dayIn(zone, midnight + middle * 1000);
    // The year 10000 has a sign.
    if (there >= day || there.startsWith('+')) reached = middle;
    else before = middle;
  }
  if (starts.size >= MOST_STARTS) starts.clear();
  const start = midnight + reached * 1000;
  starts.set(name, start);
  return start;
}
