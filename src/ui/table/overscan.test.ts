import { expect, test } from 'vitest';
import { Overscan } from './overscan.ts';

const screen = (startIndex: number) => ({ startIndex, endIndex: startIndex + 20 });

test('some rows more are drawn for a hand that scrolls, none for one that leaps', () => {
  const reach = new Overscan();
  expect([0, 3, 20, 41, 500, 9000, 9001, 8990].map((start) => reach.of(screen(start)))).toEqual([
    4, 4, 4, 0, 0, 0, 4, 4,
  ]);
});
