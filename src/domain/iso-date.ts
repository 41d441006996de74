import type { Instant } from './client.ts';

/**
 * Dates as programs write them (ISO 8601, RFC 3339), read by their parts. `Date.parse` also takes what
 * people write: it reads `ieri 2` as 2001, `10/03/2026` as October, and 30 February as 2 March.
 */

const DATE_TIME =
  /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3])(?::?[0-5]\d)?)$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a text is a day of the calendar as `2026-01-31`, from the year 1 to 9999. */
export function isIsoDay(text: string): boolean {
  return DAY.test(text) && beginsWithDay(text);
}

/** The moment of `2026-01-31T10:00:00.000+01:00`; `null` for anything else, a time without offset included. */
export function parseIsoDateTime(text: string): Instant | null {
  if (!DATE_TIME.test(text) || !beginsWithDay(text)) return null;
  // A list has two of them a row: nearly all are in the one form that every engine reads alike.
  return Date.parse(isPlain(text) ? text : inPlainForm(text));
}

/** ECMAScript's own form: `2026-01-31T10:00:00.000Z`. */
function isPlain(text: string): boolean {
  return text.length === 24 && text[23] === 'Z' && text[19] === '.';
}

/** Milliseconds and no smaller part, and an offset with a colon: ECMAScript 21.4.1.32. */
function inPlainForm(text: string): string {
  const offset = /(?:Z|[+-]\d\d(?::?\d\d)?)$/.exec(text)?.[0] ?? '';
  const [time = '', fraction = ''] = text.slice(0, -offset.length).split(/[.,]/);
  const [sign = '', hours = '', minutes = '00'] =
    /^([+-])(\d\d):?(\d\d)?$/.exec(offset)?.slice(1) ?? [];
  const seconds = time.length === 16 ? `${time}:00` : time;
  const zone = offset === 'Z' ? 'Z' : `${sign}${hours}:${minutes}`;
  return `${seconds}.${fraction.slice(0, 3).padEnd(3, '0')}${zone}`;
}

/** Whether the ten characters that a text begins with are a day that there is. */
function beginsWithDay(text: string): boolean {
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
  return year > 0 && day > 0 && day <= last;
}
