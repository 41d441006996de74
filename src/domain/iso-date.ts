import type { Instant } from './client.ts';

/**
 * Dates as programs write them (ISO 8601, RFC 3339), read by their parts. `Date.parse` also takes what
 * people write: it reads `ieri 2` as 2001, `10/03/2026` as October, and 30 February as 2 March.
 */

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const DATE_TIME =
  /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?:Z|([+-])(\d\d)(?::?(\d\d))?)$/;

const MS_PER_MINUTE = 60_000;

/** Whether a text is a day of the calendar as `2026-01-31`, from the year 1 to 9999. */
export function isIsoDay(text: string): boolean {
  return startOfDay(text) !== null;
}

/** The moment of `2026-01-31T10:00:00.000+01:00`; `null` for anything else, a time without offset included. */
export function parseIsoDateTime(text: string): Instant | null {
  const parts = DATE_TIME.exec(text);
  if (parts === null) return null;
  const [, day = '', hour, minute, second = '0', fraction = '', sign, hours = '0', minutes = '0'] =
    parts;
  const start = startOfDay(day);
  const isTime = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  if (start === null || !isTime || Number(hours) > 23 || Number(minutes) > 59) return null;
  const time = (Number(hour) * 60 + Number(minute)) * MS_PER_MINUTE + Number(second) * 1000;
  const offset = (Number(hours) * 60 + Number(minutes)) * MS_PER_MINUTE;
  // What is smaller than a millisecond is left out.
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, '0'));
  return start + time + milliseconds - (sign === '-' ? -offset : offset);
}

/** The first moment of a day, in UTC; `null` where there is no such day. */
function startOfDay(text: string): Instant | null {
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (year === undefined || year === '0000') return null;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  const isSame = date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
  return isSame ? date.getTime() : null;
}
