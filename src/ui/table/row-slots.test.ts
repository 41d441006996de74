import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignSlots, type RowSlots } from './row-slots.ts';

const windows = fc.array(
  fc.record({
    keys: fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 12 }),
    isReusing: fc.boolean(),
  }),
  { minLength: 1, maxLength: 20 },
);

test('no two rows ever share an element, and one that stays keeps its own', () => {
  fc.assert(
    fc.property(windows, (all) => {
      let before: RowSlots<number> = new Map();
      for (const { keys, isReusing } of all) {
        const now = assignSlots(before, keys, { isReusing });
        expect([...now.keys()]).toEqual(keys);
        expect(new Set(now.values()).size).toBe(keys.length);
        for (const [key, slot] of now) if (before.has(key)) expect(slot).toBe(before.get(key));
        const old = new Set(before.values());
        const come = keys.filter((key) => !before.has(key));
        if (!isReusing) for (const key of come) expect(old.has(now.get(key) ?? -1)).toBe(false);
        before = now;
      }
    }),
  );
});

test('what comes takes over what has left before anything new is made', () => {
  const first = assignSlots(new Map(), ['a', 'b', 'c'], { isReusing: true });
  expect([...first.values()]).toEqual([0, 1, 2]);
  const second = assignSlots(first, ['c', 'd', 'e'], { isReusing: true });
  expect([...second.values()]).toEqual([2, 0, 1]);
  const third = assignSlots(second, ['e', 'f', 'g', 'h'], { isReusing: true });
  expect([...third.values()]).toEqual([1, 2, 0, 3]);
});

test('to draw twice from the same rows gives the same, as React may do', () => {
  const before = assignSlots(new Map(), ['a', 'b', 'c'], { isReusing: true });
  const once = assignSlots(before, ['c', 'd'], { isReusing: true });
  expect(assignSlots(before, ['c', 'd'], { isReusing: true })).toEqual(once);
});

test('where only some rows hold something, the others take the elements as they stand', () => {
  const before = assignSlots(new Map(), ['a', 'b', 'c', 'd'], { isReusing: true });
  const slots = (holds: (key: string) => boolean) => [
    ...assignSlots(before, ['c', 'e', 'd', 'f'], { isReusing: true, holds }).values(),
  ];
  expect(slots(() => false)).toEqual([0, 1, 2, 3]);
  expect(slots((key) => key === 'c')).toEqual([2, 0, 1, 3]);
});
