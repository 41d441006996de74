import type { Instant } from '#domain/client.ts';

/**
 * What clocks of a zone show at a moment, as the moment at which clocks in UTC show the same. A spreadsheet's
 * dates have no zone: they are such a reading.
 */
export function wallClock(zone: string): (instant: Instant) => Instant {
  const format = new Intl.DateTimeFormat('en', {
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone: zone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return (instant) => {
    const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    const read = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
    const isBefore = parts.get('era')?.startsWith('B') === true;
    const date = new Date(0);
    // Not Date.UTC, which takes the years 0 to 99 for those of 1900.
    date.setUTCFullYear(isBefore ? 1 - read('year') : read('year'), read('month') - 1, read('day'));
    const fraction = ((instant % 1000) + 1000) % 1000;
    return date.setUTCHours(read('hour'), read('minute'), read('second'), fraction);
  };
}

/** `2026-01-31 14:32:05`, which every spreadsheet reads as a date, whatever its language. */
export function wallText(wall: Instant): string {
  return new Date(wall).toISOString().slice(0, -5).replace('T', ' ');
}
