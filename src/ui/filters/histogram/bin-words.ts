import { locale } from '#i18n/locale.ts';
import { messages } from '#i18n/messages.ts';
import type { BinUnit, Histogram } from '#query/date-bins.ts';

const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const FORMS = {
  day: DAY,
  week: DAY,
  month: { month: 'long', year: 'numeric' },
  quarter: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
} as const satisfies Record<BinUnit, Intl.DateTimeFormatOptions>;

const formats = new Map<BinUnit, Intl.DateTimeFormat>();

/** A bin by the days that it has: `May 2026`, `4 – 10 May 2026`, `Apr – Jun 2026`. */
function binName({ unit, bins }: Histogram, place: number): string {
  const bin = bins[place];
  if (bin === undefined) return '';
  let format = formats.get(unit);
  if (format === undefined) {
    const form = { ...FORMS[unit], calendar: 'gregory', timeZone: 'UTC' };
    format = new Intl.DateTimeFormat([locale().formats, 'en'], form);
    formats.set(unit, format);
  }
  return format.formatRange(Date.parse(bin.first), Date.parse(bin.last));
}

/** `May 2026: 42 clients`. */
export function binWords(histogram: Histogram, place: number): string {
  return messages.histogram.bin(binName(histogram, place), histogram.counts[place] ?? 0);
}
