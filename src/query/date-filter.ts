import type { Instant } from '#domain/client.ts';
import { isIsoDay, parseIsoDateTime } from '#domain/iso-date.ts';
import { startOfDay } from './zoned-day.ts';

/** The operators are wethod's own (the provider's page), so that none needs translating there. */
export const DATE_OPERATORS = ['eq', 'neq', 'gt', 'gte', 'lt', 'lte', 'in', 'nin', 'bt'] as const;
export type DateOperator = (typeof DATE_OPERATORS)[number];

/** Presets stay relative: a link to "last 30 days" means the 30 days before it is opened. */
export const DATE_PRESETS = [
  'this:day',
  'last:7d',
  'last:30d',
  'last:90d',
  'this:week',
  'this:month',
  'last:month',
  'this:year',
] as const;
export type DatePreset =
  | `last:${number}d`
  | 'this:day'
  | 'this:week'
  | 'this:month'
  | 'last:month'
  | 'this:year';

/**
 * A condition on a moment. A value is a calendar day (`2026-01-31`) in the zone it is asked in, or an
 * instant (`2026-01-31T10:00:00.000Z`, always in this one spelling) where it has a `T`.
 */
export type DateFilter =
  | { readonly operator: DateOperator; readonly values: readonly string[] }
  | { readonly operator: 'preset'; readonly preset: DatePreset };

/** Where and when a question is asked: what its days and its presets mean. */
export interface Moment {
  /** IANA name: `Europe/Rome`. */
  readonly zone: string;
  /** Today, there: `2026-01-31`. */
  readonly today: string;
}

/** A half-open stretch of time, [from, to); infinite where it has no end. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** The moments that answer a filter. */
export interface DateSpans {
  /** Ascending, apart from each other. */
  readonly spans: readonly Span[];
  /** Whether a client without this date answers too: only for `neq` and `nin`. */
  readonly absent: boolean;
}

/** How many values an operator takes at most; a link with more is damaged. */
export const MOST_DATE_VALUES = 50;
const MOST_PRESET_DAYS = 3660;

/** `gte:2026-01-01`, `bt:2026-01-01,2026-01-31`, `last:30d`; `null` where it cannot be read. */
export function parseDateFilter(text: string): DateFilter | null {
  const preset = parsePreset(text);
  if (preset !== null) return { operator: 'preset', preset };
  const colon = text.indexOf(':');
  const operator = DATE_OPERATORS.find((known) => known === text.slice(0, colon));
  if (operator === undefined) return null;
  const values: string[] = [];
  for (const written of text.slice(colon + 1).split(',')) {
    const value = parseDateValue(written);
    if (value === null) return null;
    values.push(value);
  }
  return isWellFormed(operator, values) ? { operator, values } : null;
}

/** The inverse of `parseDateFilter`. */
export function formatDateFilter(filter: DateFilter): string {
  return filter.operator === 'preset'
    ? filter.preset
    : `${filter.operator}:${filter.values.join(',')}`;
}

/** A day or an instant in its one spelling; `null` for anything else, 30 February included. */
function parseDateValue(text: string): string | null {
  if (isDayValue(text)) return isIsoDay(text) ? text : null;
  const instant = parseIsoDateTime(text);
  if (instant === null) return null;
  const spelling = new Date(instant).toISOString();
  // An offset may move it to a year before 1 or after 9999, which this could not read back.
  return isIsoDay(spelling.slice(0, spelling.indexOf('T'))) ? spelling : null;
}

/** Whether a value of a filter is a calendar day rather than an instant. */
export function isDayValue(value: string): boolean {
  return !value.includes('T');
}

/** What a preset means today: its first and its last day. A week begins on Monday (ISO 8601). */
export function presetDays(preset: DatePreset, today: string): { first: string; last: string } {
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  if (preset === 'this:day') return { first: today, last: today };
  if (preset === 'this:week') {
    const monday = day - ((weekday(today) + 6) % 7);
    return { first: toDay(year, month, monday), last: toDay(year, month, monday + 6) };
  }
  if (preset === 'this:month') {
    return { first: toDay(year, month, 1), last: toDay(year, month + 1, 0) };
  }
  if (preset === 'last:month') {
    return { first: toDay(year, month - 1, 1), last: toDay(year, month, 0) };
  }
  if (preset === 'this:year') return { first: toDay(year, 1, 1), last: toDay(year, 12, 31) };
  return { first: toDay(year, month, day - lastDaysOf(preset) + 1), last: today };
}

/** Of `last:30d` the 30. */
export function lastDaysOf(preset: DatePreset): number {
  return Number(preset.slice('last:'.length, -1));
}

/** 0 for Sunday. */
function weekday(day: string): number {
  return new Date(day).getUTCDay();
}

/** Months and days may be past their ends: day 0 is the last one of the month before. */
function toDay(year: number, month: number, day: number): string {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.toISOString().slice(0, 10);
}

/** The moments that answer a filter, in the zone it is asked in. */
export function dateSpans(filter: DateFilter, moment: Moment): DateSpans {
  if (filter.operator === 'preset') {
    const { first, last } = presetDays(filter.preset, moment.today);
    const to = spanOf(last, moment.zone).to;
    return { spans: [{ from: spanOf(first, moment.zone).from, to }], absent: false };
  }
  const values = filter.values.map((value) => spanOf(value, moment.zone));
  const first = values[0] ?? NEVER;
  const one = (from: Instant, to: Instant): DateSpans => ({
    spans: from < to ? [{ from, to }] : [],
    absent: false,
  });
  switch (filter.operator) {
    case 'eq':
    case 'in':
      return { spans: union(values), absent: false };
    case 'neq':
    case 'nin':
      return { spans: complement(union(values)), absent: true };
    case 'gt':
      return one(first.to, Infinity);
    case 'gte':
      return one(first.from, Infinity);
    case 'lt':
      return one(-Infinity, first.from);
    case 'lte':
      return one(-Infinity, first.to);
    case 'bt':
      return one(first.from, (values[1] ?? first).to);
  }
}

/** Whether a moment, or the lack of one, lies in them. */
export function isWithin(instant: Instant | null, { spans, absent }: DateSpans): boolean {
  if (instant === null) return absent;
  return spans.some((span) => span.from <= instant && instant < span.to);
}

/** Whether a calendar day, which has no zone, or the lack of one, answers a filter. What is no day is not there. */
export function isWithinDays(
  filter: DateFilter,
  { today }: Pick<Moment, 'today'>,
): (day: string | null) => boolean {
  const { operator } = filter;
  const within = operator === 'preset' ? presetDays(filter.preset, today) : null;
  const values = operator === 'preset' ? [] : filter.values;
  const [first = '', last = first] = within === null ? values : [within.first, within.last];
  const isAbsentWanted = operator === 'neq' || operator === 'nin';
  return (day) => {
    if (day === null || !isIsoDay(day)) return isAbsentWanted;
    switch (operator) {
      case 'eq':
      case 'in':
        return values.includes(day);
      case 'neq':
      case 'nin':
        return !values.includes(day);
      case 'gt':
        return day > first;
      case 'gte':
        return day >= first;
      case 'lt':
        return day < first;
      case 'lte':
        return day <= first;
      case 'bt':
      case 'preset':
        return day >= first && day <= last;
    }
  };
}

const DAY_MS = 86_400_000;
const NEVER: Span = { from: 0, to: 0 };

/** A day is [its start, the next day's start), 23, 24 or 25 hours; an instant its millisecond. */
function spanOf(value: string, zone: string): Span {
  if (!isDayValue(value)) {
    const instant = Date.parse(value);
    return { from: instant, to: instant + 1 };
  }
  const from = startOfDay(value, zone);
  // The calendar ends with the year 9999, whose last day changes no clocks.
  if (value === LAST_DAY) return { from, to: from + DAY_MS };
  const next = new Date(Date.parse(value) + DAY_MS).toISOString().slice(0, 10);
  return { from, to: startOfDay(next, zone) };
}

const LAST_DAY = '9999-12-31';
function union(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last !== undefined && span.from <= last.to) {
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    } else joined.push(span);
  }
  return joined;
}

function complement(spans: readonly Span[]): Span[] {
  const gaps: Span[] = [];
  let from = -Infinity;
  for (const span of spans) {
    gaps.push({ from, to: span.from });
    from = span.to;
  }
  return [...gaps, { from, to: Infinity }];
}

function parsePreset(text: string): DatePreset | null {
  const known = DATE_PRESETS.find((preset) => preset === text);
  if (known !== undefined) return known;
  const days = /^last:([1-9]\d{0,3})d$/.exec(text)?.[1];
  return days !== undefined && Number(days) <= MOST_PRESET_DAYS ? `last:${Number(days)}d` : null;
}

function isWellFormed(operator: DateOperator, values: readonly string[]): boolean {
  if (operator === 'in' || operator === 'nin') return values.length <= MOST_DATE_VALUES;
  if (operator !== 'bt') return values.length === 1;
  const [first, last] = values;
  if (first === undefined || last === undefined || values.length > 2) return false;
  // The two ends may be a day and an instant: only alike ones can be told to be the wrong way round.
  return isDayValue(first) !== isDayValue(last) || first <= last;
}
