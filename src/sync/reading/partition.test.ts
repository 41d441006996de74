import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instant } from '#domain/client.ts';
import type { TimeWindow } from '#providers/contract.ts';
import { partitionTime, partitionWindow } from './partition.ts';

const START = Date.parse('2026-01-01T00:00:00Z');
const YEAR = 365 * 86_400_000;

interface Partitioning {
  readonly pageSize: number;
  readonly margin: number;
}
const cutting: fc.Arbitrary<Partitioning> = fc.record({
  pageSize: fc.constantFrom(8, 20, 100),
  margin: fc.constantFrom(0, 1, 3),
});

/** Of a page, what is left free for rows that have come since. */
const roomIn = ({ pageSize }: Partitioning) => Math.floor(pageSize * 0.95);

/** Changes far apart, in one hour, within seconds, at one moment: mixed. */
const changes: fc.Arbitrary<Instant[]> = fc
  .array(
    fc.oneof(
      fc.array(fc.integer({ min: START, max: START + YEAR }), { maxLength: 300 }),
      fc
        .tuple(
          fc.integer({ min: START, max: START + YEAR }),
          fc.constantFrom(3_600_000, 120_000, 20_000, 4000, 999, 0),
        )
        .chain(([at, span]) =>
          fc.array(fc.noBias(fc.integer({ min: at, max: at + span })), {
            maxLength: 300,
            size: 'max',
          }),
        ),
    ),
    { maxLength: 4 },
  )
  .map((groups) => groups.flat());

/** What a provider gives for a window: its margin comes along, both ends included. */
function given(all: readonly Instant[], { from, to }: TimeWindow, margin: number): Instant[] {
  const first = from === null ? -Infinity : (from - margin) * 1000;
  const last = to === null ? Infinity : (to + margin) * 1000;
  return all.filter((change) => first <= change && change <= last);
}

/** Whether windows follow each other, each where the one before ends, from one end to the other. */
function expectWhole(windows: readonly TimeWindow[], { from, to }: TimeWindow): void {
  expect(windows[0]?.from).toBe(from);
  expect(windows.at(-1)?.to).toBe(to);
  for (const [index, window] of windows.entries()) {
    if (index > 0) expect(window.from).toBe(windows[index - 1]?.to);
    expect(window.from ?? -Infinity).toBeLessThan(window.to ?? Infinity);
    for (const end of [window.from, window.to]) {
      expect(end === null || Number.isSafeInteger(end)).toBe(true);
    }
  }
}

const ALL: TimeWindow = { from: null, to: null };
const widthOf = ({ from, to }: TimeWindow) => (to ?? Infinity) - (from ?? -Infinity);
/** Below it a window has no second left that its neighbours, with their margins, do not have too. */
const narrowest = (margin: number) => 2 + 2 * margin;

describe('all time, cut', () => {
  test('has no gap: each window begins where the one before ends', () => {
    fc.assert(
      fc.property(changes, cutting, (all, cutting) => {
        expectWhole(partitionTime(all, cutting), ALL);
      }),
    );
  });

  test('has windows of a page each, with room and the margin, except those too narrow to cut', () => {
    fc.assert(
      fc.property(changes, cutting, (all, cutting) => {
        for (const window of partitionTime(all, cutting)) {
          if (widthOf(window) <= narrowest(cutting.margin)) continue;
          expect(given(all, window, cutting.margin).length).toBeLessThanOrEqual(roomIn(cutting));
        }
      }),
    );
  });

  test('has hardly more windows than pages where changes are spread', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5000 }),
        fc.integer(),
        cutting,
        (count, shift, cutting) => {
          // The golden section spreads them without a pattern.
          const all = Array.from(
            { length: count },
            (_, index) =>
              START + Math.floor(((index * 0.618_033_988_75 + shift * 1e-9) % 1) * YEAR),
          );
          const least = Math.ceil(count / roomIn(cutting));
          const windows = partitionTime(all, cutting);
          expect(windows.length).toBeGreaterThanOrEqual(least);
          expect(windows.length).toBeLessThanOrEqual(least * 1.02 + 1);
        },
      ),
    );
  });

  test('has two windows at the most for each page of changes and each crowded second, at worst', () => {
    fc.assert(
      fc.property(changes, cutting, (all, cutting) => {
        const seconds = new Set(all.map((change) => Math.floor(change / 1000)));
        const crowded = [...seconds].filter(
          (second) =>
            given(all, { from: second, to: second + 1 }, cutting.margin + 1).length >
            roomIn(cutting),
        );
        const most = 2 * Math.ceil(all.length / roomIn(cutting)) + 2 * crowded.length + 1;
        expect(partitionTime(all, cutting).length).toBeLessThanOrEqual(most);
      }),
    );
  });

  test('gives more ties than a page a window of their own', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: START, max: START + YEAR }), { maxLength: 500 }),
        fc.integer({ min: START, max: START + YEAR }),
        fc.integer({ min: 1, max: 400 }),
        cutting,
        (others, tie, more, cutting) => {
          const count = cutting.pageSize + more;
          const apart = others.filter((change) => Math.abs(change - tie) > 20_000);
          const all = [...apart, ...Array.from({ length: count }, () => tie)];
          const held = partitionTime(all, cutting)
            .map((window) => given(all, window, cutting.margin))
            .filter((changes) => changes.includes(tie));
          expect(held.map((changes) => changes.length)).toEqual([count]);
        },
      ),
    );
  });

  test('is one window where a page holds everything', () => {
    for (const margin of [0, 1]) {
      const fits = Array.from({ length: 95 }, (_, index) => START + index * 60_000);
      expect(partitionTime(fits, { pageSize: 100, margin })).toEqual([ALL]);
      expect(partitionTime([], { pageSize: 100, margin })).toEqual([ALL]);
      const oneMore = [...fits, START + 95 * 60_000];
      expect(partitionTime(oneMore, { pageSize: 100, margin })).toHaveLength(2);
    }
  });
});

describe('a window that is too full, cut', () => {
  const end = fc.option(fc.integer({ min: START / 1000, max: (START + YEAR) / 1000 }), {
    nil: null,
  });
  const window: fc.Arbitrary<TimeWindow> = fc.oneof(
    fc
      .tuple(end, end)
      .map(([a, b]) =>
        a !== null && b !== null && a > b ? { from: b, to: a } : { from: a, to: b },
      )
      .filter(({ from, to }) => from === null || to === null || from < to),
    fc
      .tuple(
        fc.integer({ min: START / 1000, max: (START + YEAR) / 1000 }),
        fc.integer({ min: 1, max: 40 }),
      )
      .map(([from, width]) => ({ from, to: from + width })),
  );

  test('is covered by its parts, each narrower than it was, whatever came with it', () => {
    fc.assert(
      fc.property(window, changes, fc.constantFrom(0, 1, 3), (window, came, margin) => {
        const parts = partitionWindow(window, came, margin);
        if (parts === null) return;
        expectWhole(parts, window);
        expect(parts.length).toBeGreaterThan(1);
        // One without an end stays without one.
        if (widthOf(window) === Infinity) return;
        for (const part of parts) expect(widthOf(part)).toBeLessThan(widthOf(window));
      }),
      { numRuns: 400 },
    );
  });

  test('is not cut where it is too narrow, and only there', () => {
    fc.assert(
      fc.property(window, changes, fc.constantFrom(0, 1, 3), (window, came, margin) => {
        expect(partitionWindow(window, came, margin) === null).toBe(
          widthOf(window) <= narrowest(margin),
        );
      }),
      { numRuns: 400 },
    );
  });

  /**
   * Reads a window as long as it takes: a page of some of its rows, and where that is full its parts.
   * What is left are windows that fit, and those that cannot be cut.
   */
  function readAll(
    all: readonly Instant[],
    { pageSize, margin }: Partitioning,
    window: TimeWindow,
  ) {
    let pages = 0;
    const fitting: TimeWindow[] = [];
    const narrow: TimeWindow[] = [];
    const read = (window: TimeWindow): void => {
      pages += 1;
      if (pages > 5000) throw new Error('does not end');
      const rows = given(all, window, margin);
      if (rows.length < pageSize) return void fitting.push(window);
      // Some of them, in no order of time.
      const page = rows
        .map((row, index) => ({ row, place: Math.imul(index + pages, 0x9e3779b1) >>> 0 }))
        .toSorted((a, b) => a.place - b.place)
        .slice(0, pageSize)
        .map(({ row }) => row);
      const parts = partitionWindow(window, page, margin);
      if (parts === null) narrow.push(window);
      else for (const part of parts) read(part);
    };
    read(window);
    return { pages, fitting, narrow };
  }

  test('ends in windows that fit a page, or cannot be cut, and together hold every row', () => {
    fc.assert(
      fc.property(changes, cutting, window, (all, cutting, window) => {
        const { fitting, narrow } = readAll(all, cutting, window);
        const leaves = [...fitting, ...narrow].toSorted(
          (a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity),
        );
        expectWhole(leaves, window);
        for (const leaf of narrow) {
          expect(widthOf(leaf)).toBeLessThanOrEqual(narrowest(cutting.margin));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('takes few pages where changes are spread', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 3000 }), cutting, (count, cutting) => {
        const all = Array.from(
          { length: count },
          (_, index) => START + Math.floor(((index * 0.618_033_988_75) % 1) * YEAR),
        );
        const { pages, narrow } = readAll(all, cutting, ALL);
        expect(narrow).toEqual([]);
        expect(pages).toBeLessThanOrEqual(4 * Math.ceil(count / cutting.pageSize) + 2);
      }),
    );
  });

  test('comes to rows that are all at one end of it, or beyond, by halving', () => {
    const from = START / 1000;
    const to = from + 1_000_000;
    for (const edge of [from - 1, to]) {
      const all = Array.from({ length: 150 }, (_, index) => (edge + (index % 2)) * 1000);
      const { pages } = readAll(all, { pageSize: 100, margin: 1 }, { from, to });
      expect(pages).toBeLessThan(60);
    }
  });

  test('leaves ties a window of their own, which neither neighbour shares', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: START, max: START + YEAR }), { maxLength: 60 }),
        fc.integer({ min: START, max: START + YEAR }),
        fc.integer({ min: 0, max: 400 }),
        cutting,
        (others, tie, more, cutting) => {
          const apart = others.filter((change) => Math.abs(change - tie) > 20_000);
          // More than all others together, so that most of a page are ties.
          const count = cutting.pageSize + 3 * apart.length + more;
          const all = [...apart, ...Array.from({ length: count }, () => tie)];
          const { fitting, narrow } = readAll(all, cutting, ALL);
          const holds = (window: TimeWindow) => given(all, window, cutting.margin).includes(tie);
          expect(narrow).toHaveLength(1);
          expect(narrow.every(holds)).toBe(true);
          expect(fitting.some(holds)).toBe(false);
        },
      ),
    );
  });
});
