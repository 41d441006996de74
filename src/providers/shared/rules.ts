import type { Rule } from '#providers/upstream.ts';

/** What a parameter or a segment may be: the rules that more than one provider's routes use. */

/** A whole number as anyone would write it: no sign, no leading zero, no spaces. */
export function wholeNumber(least: number, most: number): Rule {
  return (value) => {
    if (!/^(?:0|[1-9]\d{0,15})$/.test(value)) return null;
    const number = Number(value);
    return number >= least && number <= most ? value : null;
  };
}

export function oneOf(...values: readonly string[]): Rule {
  return (value) => (values.includes(value) ? value : null);
}

/** Text of so many characters (as people count them), without control characters. */
export function text(least: number, most: number): Rule {
  return (value) => {
    const length = [...value].length;
    const isSound = value.isWellFormed() && !/\p{Cc}/u.test(value) && value.trim() !== '';
    return isSound && length >= least && length <= most ? value : null;
  };
}

/** RFC 9562, in either case. */
export const uuid: Rule = (value) =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value) ? value : null;

const DATE = String.raw`(\d{4})-(\d{2})-(\d{2})`;
const TIME = String.raw`T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?`;
const OFFSET = String.raw`(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)`;
const DAY = new RegExp(`^${DATE}$`);
const DATE_TIME = new RegExp(`^${DATE}${TIME}${OFFSET}$`);

/** A day that the calendar has: `Date` itself takes 31 February for 3 March. */
function isCalendarDay(match: RegExpExecArray | null): boolean {
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** ISO 8601 with seconds and an offset: `2024-06-15T10:00:00+00:00`. */
export const dateTime: Rule = (value) => (isCalendarDay(DATE_TIME.exec(value)) ? value : null);

/** `2024-06-15`. */
export const day: Rule = (value) => (isCalendarDay(DAY.exec(value)) ? value : null);
