import type { BinUnit, DateBin } from '#query/date-bins.ts';
import { locale } from './locale.ts';

const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const FORMS = {
  day: DAY,
  week: DAY,
  month: { month: 'long', year: 'numeric' },
  quarter: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
} as const satisfies Record<BinUnit, Intl.DateTimeFormatOptions>;

/** The first of a month, which no format of the browser says as French does. */
const FRENCH_FIRST = /(?<!\d)1(?=\s?–|\s\p{L})/gu;

const formats = new Map<BinUnit, Intl.DateTimeFormat>();

/** A bin by the days that it has: `May 2026`, `4 – 10 May 2026`, `Apr – Jun 2026`. */
export function binName(unit: BinUnit, { first, last }: DateBin): string {
  let format = formats.get(unit);
  if (format === undefined) {
    const form = { ...FORMS[unit], calendar: 'gregory', timeZone: 'UTC' };
    format = new Intl.DateTimeFormat([locale().formats, 'en'], form);
    formats.set(unit, format);
  }
  const text = format.formatRange(Date.parse(first), Date.parse(last));
  return locale().formats.startsWith('fr') ? text.replaceAll(FRENCH_FIRST, '1er') : text;
}
