import { expect, test } from 'vitest';
import { overscanFor } from './overscan.ts';

test('some rows more are drawn where the list scrolls, none where it jumps', () => {
  const starts = [0, 3, 20, 41, 500, 9000, 9001, 8990];
  const overscans = starts.map((startIndex, step) =>
    overscanFor({ startIndex, endIndex: startIndex + 20 }, starts[step - 1] ?? 0),
  );
  expect(overscans).toEqual([4, 4, 4, 0, 0, 0, 4, 4]);
});
