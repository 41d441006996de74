import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RowSlots } from './row-slots.ts';

const windows = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 12 }), {
  minLength: 1,
  maxLength: 20,
});

test('no two rows ever share an element, and one that stays keeps its own', () => {
  fc.assert(
    fc.property(windows, (all) => {
      const slots = new RowSlots<number>();
      let before = new Map<number, number>();
      for (const keys of all) {
        const assigned = slots.assign(keys);
        expect(new Set(assigned).size).toBe(keys.length);
        const now = new Map(keys.map((key, place) => [key, assigned[place] ?? -1]));
        for (const [key, slot] of now) if (before.has(key)) expect(slot).toBe(before.get(key));
        before = now;
      }
    }),
  );
});

test('what comes takes over what has left before anything new is made', () => {
  const slots = new RowSlots<string>();
  expect(slots.assign(['a', 'b', 'c'])).toEqual([0, 1, 2]);
  expect(slots.assign(['c', 'd', 'e'])).toEqual([2, 0, 1]);
  expect(slots.assign(['e', 'f', 'g', 'h'])).toEqual([1, 2, 0, 3]);
});
