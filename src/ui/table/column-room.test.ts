import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Field } from '#domain/field.ts';
import { SHARED, SHARED_FIELDS } from '#domain/fields/shared.ts';
import { plainColumns, toChosen } from '#query/columns.ts';
import { drawnPlaces, fittingFields, pinnedCount } from './column-room.ts';
import {
  leastWidth,
  leastWidthOf,
  startOf,
  templateOf,
  widthsIn,
  widthsInRoom,
} from './column-widths.ts';

const OTHERS = SHARED_FIELDS.filter(({ id }) => id !== 'name');
const fields = fc
  .shuffledSubarray([...OTHERS])
  .map((others): readonly Field[] => [SHARED.name, ...others]);
const widths = fc
  .array(fc.tuple(fc.constantFrom(...SHARED_FIELDS), fc.integer({ min: 4, max: 60 })))
  .map((pairs) => new Map(pairs.map(([{ id }, width]) => [id, width])));
const room = fc.integer({ min: 20, max: 200 });

it('the usual widths are of whole 32nds of a rem, so that no sum of them is a little more or less', () => {
  const rests = SHARED_FIELDS.map((field) => (leastWidthOf(field, new Map()) * 32) % 1);
  expect(new Set(rests)).toEqual(new Set([0]));
});

describe('beside a client', () => {
  const sorted = fc.shuffledSubarray(
    SHARED_FIELDS.map(({ id }) => id),
    { maxLength: 2 },
  );

  it('all columns are whole, as many as have room from the start on; the name and what the list is ordered by stay', () => {
    fc.assert(
      fc.property(fields, widths, sorted, room, (all, chosen, order, width) => {
        const left = fittingFields(all, chosen, order, width);
        const stay = (field: Field) => field === SHARED.name || order.some((id) => id === field.id);
        expect(left).toEqual(all.filter((field) => left.includes(field)));
        expect(left).toEqual(expect.arrayContaining(all.filter(stay)));
        const isWhole = leastWidth(left, chosen) <= width;
        if (!isWhole) expect(left.every(stay)).toBe(true);
        // None of those that went is whole beside the others.
        for (const field of all.filter((each) => !left.includes(each))) {
          const again = all.filter((each) => each === field || left.includes(each));
          expect(leastWidth(again, chosen)).toBeGreaterThan(width);
        }
        // Before the first that went, nothing was taken for what stands behind it.
        const first = all.findIndex((field) => !left.includes(field));
        const before = all.filter((field, place) => place <= first || stay(field));
        if (first !== -1) expect(leastWidth(before, chosen)).toBeGreaterThan(width);
      }),
    );
  });
});

describe('the columns that are drawn', () => {
  it('are the pinned ones, and every one of which anything is in sight', () => {
    fc.assert(
      fc.property(
        fields,
        widths,
        room,
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 1, max: 3 }),
        (all, chosen, width, scrolled, pins) => {
          const pinned = Math.min(pins, all.length);
          const { first, end } = drawnPlaces(all, chosen, pinned, width, scrolled);
          expect(first).toBeGreaterThanOrEqual(pinned);
          expect(end).toBeGreaterThanOrEqual(first);
          for (const [place, field] of all.entries()) {
            if (place < pinned) continue;
            const start = startOf(place, all, chosen);
            const isSeen =
              start + leastWidthOf(field, chosen) > scrolled && start < scrolled + width;
            if (isSeen) expect(place >= first && place < end).toBe(true);
          }
        },
      ),
    );
  });

  it('stay at the start where that leaves room for the others', () => {
    const all = [SHARED.name, SHARED.vatNumber, SHARED.email, SHARED.city];
    const plain = plainColumns(all);
    const chosen = toChosen(
      plain.map((column) => ({ ...column, isPinned: column.field !== 'city' })),
    );
    const none = widthsIn(chosen);
    expect(pinnedCount(all, plain, none, 90)).toBe(1);
    expect(pinnedCount(all, chosen, none, 90)).toBe(3);
    expect(pinnedCount(all, chosen, none, Infinity)).toBe(3);
    expect(pinnedCount(all, chosen, none, 40)).toBe(1);
  });
});

it('gives the room that the boxes leave to columns whose width nobody chose', () => {
  const all = [SHARED.name, SHARED.vatNumber, SHARED.city];
  expect(templateOf(all, new Map())).toBe(
    '2.25rem minmax(14.5rem, 1.2fr) 10.375rem minmax(7.5rem, 0.5fr)',
  );
  expect(templateOf(all, new Map([['city', 20.5]]))).toBe(
    '2.25rem minmax(14.5rem, 1.2fr) 10.375rem 20.5rem',
  );
});

describe('the widths of columns in their room', () => {
  it('are never below the least, and fill the room where a column takes what is left', () => {
    fc.assert(
      fc.property(fields, widths, room, (all, chosen, width) => {
        const settled = widthsInRoom(all, chosen, width);
        for (const field of all) {
          expect(settled.get(field.id)).toBeGreaterThanOrEqual(leastWidthOf(field, chosen));
        }
        const taken = leastWidth(all, settled);
        const least = leastWidth(all, chosen);
        if (least >= width) expect(taken).toBeCloseTo(least, 8);
        // The name takes more than one part of what is left.
        else if (!chosen.has('name')) expect(taken).toBeCloseTo(width, 8);
        else expect(taken).toBeLessThanOrEqual(width + 1e-8);
      }),
    );
  });

  it('are as a browser divides it', () => {
    const all = [SHARED.name, SHARED.vatNumber, SHARED.city];
    // 90 - 2.25 - 10.375 = 77.375, of which 1.2 and 0.5 parts of 1.7.
    const settled = widthsInRoom(all, new Map(), 90);
    expect(settled.get('name')).toBeCloseTo((77.375 * 1.2) / 1.7, 8);
    expect(settled.get('vatNumber')).toBe(10.375);
    expect(settled.get('city')).toBeCloseTo((77.375 * 0.5) / 1.7, 8);
  });
});
