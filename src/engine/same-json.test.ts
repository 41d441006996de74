import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameJson } from './same-json.ts';

/** The same with its keys in another order, at every depth. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, each]) => [key, reordered(each)]),
  );
}

const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
/** Few keys and values, so that two of them are often nearly equal. */
const few = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, true, 0, 1, '', 'a', '0'),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('a', 'b', '0', '__proto__', 'constructor'), tie('value'), {
      maxKeys: 2,
    }),
  ),
})).value;

describe('two rows as they were sent', () => {
  it('are the same where they are written alike', () => {
    fc.assert(
      fc.property(few, few, (one, other) => {
        const [a, b] = [copy(one), copy(other)];
        const isSame = isSameJson(a, b);
        expect(isSame).toBe(isSameJson(b, a));
        if (JSON.stringify(a) === JSON.stringify(b)) expect(isSame).toBe(true);
        if (isSame) {
          expect(a).toEqual(b);
          expect(JSON.stringify(a).length).toBe(JSON.stringify(b).length);
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('are the same in whatever order their keys came', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const sent = copy(value);
        expect(isSameJson(sent, reordered(sent))).toBe(true);
      }),
    );
  });

  it('are not the same where one text, number or key differs', () => {
    const row = { id: 1, name: 'a', tags: [{ x: null }, 2] };
    for (const other of [
      { ...row, name: 'b' },
      { ...row, more: null },
      { ...row, tags: [{ x: null }] },
      { ...row, tags: [{ y: null }, 2] },
      { ...row, tags: { 0: { x: null }, 1: 2 } },
      { id: 1, name: 'a', toString: [{ x: null }, 2] },
    ]) {
      expect(isSameJson(row, other)).toBe(false);
    }
  });

  it('are compared however deep they are', () => {
    const deep = (end: string): unknown =>
      JSON.parse(`${'[{"a":'.repeat(50_000)}${end}${'}]'.repeat(50_000)}`);
    expect(isSameJson(deep('1'), deep('1'))).toBe(true);
    expect(isSameJson(deep('1'), deep('2'))).toBe(false);
  });
});
