import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAxis } from '#engine/histogram.ts';
import { dateFilter, moment } from '#testing/arbitraries.ts';
import { filterOf, openFilterOf, placeOf, rangeOf, stretchesOf } from './range.ts';

const axis = fc
  .record({
    first: fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2026-12-31') }),
    days: fc.integer({ min: 0, max: 4000 }),
    when: moment,
    most: fc.integer({ min: 14, max: 40 }),
  })
  .map(({ first, days, when, most }) => ({
    axis: toAxis(first, first + days * 86_400_000, when.zone, most),
    when,
  }));

describe('a range of bars', () => {
  it('is there again in the filter that it makes', () => {
    fc.assert(
      fc.property(axis, fc.nat(39), fc.nat(39), ({ axis: bars, when }, a, b) => {
        const last = bars.bins.length - 1;
        const [from = 0, to = 0] = [Math.min(a, last), Math.min(b, last)].toSorted((x, y) => x - y);
        for (const filter of [filterOf(bars, { from, to }), openFilterOf(bars, { from, to })]) {
          const stretches = filter === null ? [] : stretchesOf(bars, filter, when);
          expect(rangeOf(bars, stretches)).toEqual({ from, to });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('has both ends on the axis, whatever is asked', () => {
    fc.assert(
      fc.property(axis, dateFilter, ({ axis: bars, when }, filter) => {
        const { from, to } = rangeOf(bars, stretchesOf(bars, filter, when));
        expect(from).toBeGreaterThanOrEqual(0);
        expect(from).toBeLessThanOrEqual(to);
        expect(to).toBeLessThan(bars.bins.length);
      }),
      { numRuns: 500 },
    );
  });

  it('is one bin where a moment is asked that is next to an edge', () => {
    const may = toAxis(Date.parse('2026-05-01'), Date.parse('2026-05-20'), 'UTC', 40);
    const edge = 2 / may.bins.length;
    expect(rangeOf(may, [{ from: edge - 1e-9, to: edge }])).toEqual({ from: 1, to: 1 });
    expect(rangeOf(may, [{ from: edge, to: edge + 1e-6 }])).toEqual({ from: 2, to: 2 });
  });

  it('is open where it reaches an end of the axis', () => {
    const may = toAxis(Date.parse('2026-05-01'), Date.parse('2026-05-20'), 'UTC', 40);
    expect(openFilterOf(may, { from: 0, to: 19 })).toBeNull();
    expect(openFilterOf(may, { from: 0, to: 3 })).toEqual({
      operator: 'lte',
      values: ['2026-05-04'],
    });
    expect(openFilterOf(may, { from: 3, to: 19 })).toEqual({
      operator: 'gte',
      values: ['2026-05-04'],
    });
    expect(filterOf(may, { from: 19, to: 19 })).toEqual({
      operator: 'bt',
      values: ['2026-05-20', '2026-05-20'],
    });
    expect(placeOf(may, Date.parse('2026-05-04T12:00:00Z'))).toBe(3);
    expect(placeOf(may, Date.parse('2027-01-01'))).toBe(19);
  });
});
