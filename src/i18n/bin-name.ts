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

const formats = new Map<BinUnit, Intl.DateTimeFormat>();

/** A bin by the days that it has: `May 2026`, `4 – 10 May 2026`, `Apr – Jun 2026`. */
export function binName(unit: BinUnit, { first, last }: DateBin): string {
  let format = formats.get(unit);
  if (format === undefined) {
    const form = { ...FORMS[unit], calendar: 'gregory', timeZone: 'UTC' };
    format = new Intl.DateTimeFormat([locale().formats, 'en'], form);
    formats.set(unit, format);
  }
  return format.formatRange(Date.parse(first), Date.parse(last));
}
