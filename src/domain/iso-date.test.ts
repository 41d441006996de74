import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIsoDay, parseIsoDateTime } from './iso-date.ts';

const FIRST = Date.parse('0001-01-02T00:00:00Z');
const LAST = Date.parse('9999-12-30T00:00:00Z');
const anyInstant = fc.integer({ min: FIRST, max: LAST });

describe('a date-time of a provider', () => {
  it('is the moment that was written, at any offset', () => {
    const offset = fc.integer({ min: -14 * 60, max: 14 * 60 });
    fc.assert(
      fc.property(anyInstant, offset, (instant, minutes) => {
        const local = new Date(instant + minutes * 60_000).toISOString().slice(0, -1);
        const size = Math.abs(minutes);
        const [h, m] = [Math.floor(size / 60), size % 60].map((n) => String(n).padStart(2, '0'));
        const sign = minutes < 0 ? '-' : '+';
        expect(parseIsoDateTime(`${local}${sign}${h}:${m}`)).toBe(instant);
        expect(parseIsoDateTime(`${local}${sign}${h}${m}`)).toBe(instant);
        expect(parseIsoDateTime(new Date(instant).toISOString())).toBe(instant);
      }),
    );
  });

  it.each([
    ['2026-03-10T10:00:00Z', '2026-03-10T10:00:00.000Z'],
    ['2026-03-10T10:00Z', '2026-03-10T10:00:00.000Z'],
    ['2026-03-10T10:00:00.123456Z', '2026-03-10T10:00:00.123Z'],
    ['2026-03-10T10:00:00,5+01', '2026-03-10T09:00:00.500Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
  ])('can be %s', (written, instant) => {
    expect(new Date(parseIsoDateTime(written) ?? Number.NaN).toISOString()).toBe(instant);
  });

  it.each([
    '',
    '10/03/2026',
    'ieri 2',
    '12',
    '2026-03-10',
    '2026-03-10T10:00:00',
    '2026-03-10 10:00:00Z',
    '2026-02-30T10:00:00Z',
    '2025-02-29T10:00:00Z',
    '2026-13-01T10:00:00Z',
    '0000-00-00T00:00:00Z',
    '0000-01-01T00:00:00Z',
    '2026-03-10T24:00:00Z',
    '2026-03-10T10:60:00Z',
    '2026-03-10T10:00:00+24:00',
    ' 2026-03-10T10:00:00Z',
    '2026-03-10T10:00:00Z\n',
    '+012026-03-10T10:00:00Z',
    'Tue, 10 Mar 2026 10:00:00 GMT',
    '٢٠٢٦-03-10T10:00:00Z',
  ])('cannot be %j', (written) => {
    expect(parseIsoDateTime(written)).toBeNull();
  });
});

describe('a day', () => {
  it('is one of the calendar', () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        expect(isIsoDay(new Date(instant).toISOString().slice(0, 10))).toBe(true);
      }),
    );
  });

  it.each(['2026-02-30', '2025-02-29', '2026-00-10', '2026-01-00', '0000-01-01', '2026-1-1', ''])(
    'cannot be %j',
    (written) => {
      expect(isIsoDay(written)).toBe(false);
    },
  );
});
