/** A stretch of whole days of the calendar, both ends included: `2026-05-01` to `2026-05-31`. */
export interface DateBin {
  readonly first: string;
  readonly last: string;
}

/** What a bin is: one of these, or several years. Weeks begin on Monday (ISO 8601). */
export type BinUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** How time is divided: in bins of one size, by the calendar of a zone. */
export interface Axis {
  readonly unit: BinUnit;
  readonly bins: readonly DateBin[];
  /** The start of each bin, and the end of the last one. */
  readonly edges: Float64Array;
}

/** How many clients have a date in each bin. */
export interface Histogram extends Axis {
  readonly counts: Uint32Array;
  /** How many have none. */
  readonly absent: number;
}

const DAY_MS = 86_400_000;
/** The days that a date can be asked for. */
const FIRST_DAY = toNumber('0001-01-01');
const LAST_DAY = toNumber('9999-12-31');
/** Of one day alone, there would be one bar as wide as the screen. */
const FEWEST_DAYS = 7;

/** Lengths in months, shortest first; where even these are too many, `LONGEST`. */
const MONTHS = [1, 3, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000];
const LONGEST = 24_000;

/**
 * Bins of one size from the first day to the last, and as far beyond them as whole bins reach. The size is the
 * smallest with `most` bins at most.
 */
export function toDateBins(
  first: string,
  last: string,
  most: number,
): { readonly unit: BinUnit; readonly bins: readonly DateBin[] } {
  const end = clamped(toNumber(last));
  const start = clamped(Math.min(toNumber(first), end - FEWEST_DAYS + 1));
  if (end - start < most) return { unit: 'day', bins: binsOf(start, end, (day) => day + 1) };
  const monday = mondayOf(start);
  if ((end - monday) / 7 < most)
    return { unit: 'week', bins: binsOf(monday, end, (day) => day + 7) };
  const months = MONTHS.find((length) => countOf(start, end, length) <= most) ?? LONGEST;
  const bins = binsOf(startOf(Math.floor(monthOf(start) / months) * months), end, (day) =>
    startOf(Math.floor(monthOf(day) / months) * months + months),
  );
  return { unit: months === 1 ? 'month' : months === 3 ? 'quarter' : 'year', bins };
}

function binsOf(start: number, end: number, nextOf: (day: number) => number): DateBin[] {
  const bins: DateBin[] = [];
  for (let day = start; day <= end; day = nextOf(day)) {
    bins.push({ first: toDay(day), last: toDay(nextOf(day) - 1) });
  }
  return bins;
}

function countOf(start: number, end: number, months: number): number {
  return Math.floor(monthOf(end) / months) - Math.floor(monthOf(start) / months) + 1;
}

function mondayOf(day: number): number {
  // Day 0, 1 January 1970, was a Thursday.
  return Math.floor((day + 3) / 7) * 7 - 3;
}

/** Months since the beginning of the year 0. */
function monthOf(day: number): number {
  const date = new Date(day * DAY_MS);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** The first day of such a month. */
function startOf(month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
  return date.getTime() / DAY_MS;
}

function clamped(day: number): number {
  return Math.min(LAST_DAY, Math.max(FIRST_DAY, day));
}

/** Days since 1970. */
function toNumber(day: string): number {
  return Date.parse(day) / DAY_MS;
}

function toDay(day: number): string {
  return new Date(clamped(day) * DAY_MS).toISOString().slice(0, 10);
}
