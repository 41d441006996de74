import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDateBins } from './date-bins.ts';

const anyDay = fc
  .date({
    min: new Date('0001-01-01T00:00:00Z'),
    max: new Date('9999-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));
const nearDay = fc
  .date({ min: new Date('2019-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const days = fc.oneof(fc.tuple(anyDay, anyDay), fc.tuple(nearDay, nearDay)).map((pair) => {
  const [first = '', last = ''] = pair.toSorted();
  return { first, last };
});
const most = fc.integer({ min: 14, max: 60 });

const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

describe('bins of days', () => {
  it('have every day from the first to the last in one of them, and are few', () => {
    fc.assert(
      fc.property(days, most, ({ first, last }, limit) => {
        const { bins } = toDateBins(first, last, limit);
        expect(bins.length).toBeLessThanOrEqual(limit);
        expect((bins[0]?.first ?? '') <= first).toBe(true);
        expect((bins.at(-1)?.last ?? '') >= last).toBe(true);
        for (const [place, bin] of bins.entries()) {
          expect(bin.first <= bin.last).toBe(true);
          const next = bins[place + 1];
          if (next !== undefined) expect(next.first).toBe(dayAfter(bin.last));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['2026-05-01', '2026-05-20', 'day', '2026-05-01', '2026-05-01', 20],
    ['2026-05-20', '2026-05-20', 'day', '2026-05-14', '2026-05-14', 7],
    ['2026-03-04', '2026-06-03', 'week', '2026-03-02', '2026-03-08', 14],
    ['2025-05-20', '2026-05-20', 'month', '2025-05-01', '2025-05-31', 13],
    ['2020-02-29', '2026-05-20', 'quarter', '2020-01-01', '2020-03-31', 26],
    ['2001-07-01', '2026-05-20', 'year', '2001-01-01', '2001-12-31', 26],
    ['1971-07-01', '2026-05-20', 'year', '1970-01-01', '1971-12-31', 29],
    ['0001-01-01', '9999-12-31', 'year', '0001-01-01', '0499-12-31', 20],
  ])('from %s to %s are of one %s', (first, last, unit, firstDay, lastDay, count) => {
    const { unit: found, bins } = toDateBins(first, last, 30);
    expect(found).toBe(unit);
    expect(bins[0]).toEqual({ first: firstDay, last: lastDay });
    expect(bins).toHaveLength(count);
  });
});
