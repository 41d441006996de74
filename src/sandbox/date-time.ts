const DATE = /^(\d{4}-\d{2}-\d{2})$/;
const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(\.\d{1,9})?(Z|[+-](?:0\d|1[0-4]):?[0-5]\d)$/;

const isCalendarDate = (date: string): boolean => {
  const moment = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(date);
};

/** The milliseconds since 1970 of an ISO 8601 date-time with an offset; null for anything else. */
export function parseDateTime(text: string): number | null {
  const [, date, hours, minutes, seconds, fraction = '', offset = ''] = DATE_TIME.exec(text) ?? [];
  if (date === undefined || !isCalendarDate(date)) return null;
  const zone = offset.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2');
  const thousandths = fraction.slice(0, 4);
  return Date.parse(`${date}T${hours}:${minutes}:${seconds}${thousandths}${zone}`);
}

/** The first moment of a plain date in UTC; null for anything else. */
export function parseDate(text: string): number | null {
  return DATE.test(text) && isCalendarDate(text) ? Date.parse(`${text}T00:00:00Z`) : null;
}

export const hasFraction = (text: string): boolean => DATE_TIME.exec(text)?.[5] !== undefined;
