import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginningOf } from './beginning-of.ts';

test('a beginning is what the whole begins with, and all of what is short', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.integer({ min: 1, max: 200 }), (value, most) => {
      const whole = JSON.stringify(value, null, 2);
      const beginning = beginningOf(value, most);
      expect(beginning.slice(0, most)).toBe(whole.slice(0, most));
      expect(beginning.length > most).toBe(whole.length > most);
    }),
    { numRuns: 2000 },
  );
});

test('a list of very many is not written to its end', () => {
  const list = Array.from({ length: 50_000 }, (_, index) => ({ id: index, text: 'x'.repeat(100) }));
  expect(beginningOf({ list }, 1000).length).toBeLessThan(200_000);
});
