import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockTime, dayOf, exactDate, shortDate } from './dates.ts';

const HOUR = 3_600_000;
const moment = { zone: 'Europe/Rome', today: '2026-05-12' };
const short = (text: string) => shortDate(Date.parse(text), moment);

describe('a date in a cell', () => {
  it.each([
    ['2026-05-12T00:00:00+02:00', 'today'],
    ['2026-05-11T23:59:59+02:00', 'yesterday'],
    ['2026-05-06T12:00:00+02:00', '6 days ago'],
    ['2026-05-05T12:00:00+02:00', 'May 5'],
    ['2026-12-31T12:00:00+01:00', 'Dec 31'],
    ['2027-01-01T00:00:00+01:00', 'Jan 1, 2027'],
    ['2025-12-31T12:00:00+01:00', 'Dec 31, 2025'],
  ])('at %s is %s', (at, shown) => {
    expect(short(at)).toBe(shown);
  });

  it('can be shown whatever the year', () => {
    const first = Date.parse('0001-01-01T00:00:00Z') - 24 * HOUR;
    const last = Date.parse('9999-12-31T23:59:59Z') + 24 * HOUR;
    const zone = fc.constantFrom('Europe/Rome', 'America/New_York', 'Pacific/Kiritimati', 'UTC');
    const at = fc.oneof(fc.integer({ min: first, max: last }), fc.constantFrom(first, last));
    fc.assert(
      fc.property(zone, at, (where, instant) => {
        const year = String(Math.abs(new Date(instant).getUTCFullYear()));
        expect(shortDate(instant, { zone: where, today: '2026-05-12' })).not.toBe('');
        expect(exactDate(instant, where)).not.toBe('');
        expect(clockTime(instant, where)).not.toBe('');
        if (new Date(instant).getUTCMonth() === 5) expect(dayOf(instant, where)).toContain(year);
      }),
    );
  });
});
