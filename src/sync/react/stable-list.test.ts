import { expect, it } from 'vitest';
import { makeStableList } from './stable-list.ts';

it('gives another list only for other items', () => {
  const stable = makeStableList<number | null>();
  const first = stable([1, Number.NaN, null]);
  expect(stable([1, Number.NaN, null])).toBe(first);
  const longer = stable([1, Number.NaN, null, 2]);
  expect(longer).not.toBe(first);
  expect(longer).toEqual([1, Number.NaN, null, 2]);
  expect(stable([2, Number.NaN, null, 1])).toEqual([2, Number.NaN, null, 1]);
  expect(stable([])).toEqual([]);
});
