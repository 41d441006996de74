import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkJson } from './json-check.ts';

const check = (text: string) => checkJson(Buffer.from(text));

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test('whatever is JSON is taken, however it is written', () => {
  fc.assert(
    fc.property(fc.json({ depthSize: 'medium' }), fc.nat(4), (json, space) => {
      expect(check(json)).not.toBeNull();
      expect(check(` ${JSON.stringify(JSON.parse(json), null, space)}\r\n\t`)).not.toBeNull();
    }),
  );
});

test('a text is taken where the language itself reads it, and nowhere else', () => {
  const pieces = fc.constantFrom(
    ...'{ } [ ] , : " \\ \\u00e8 \\u \\n \\x a "a" "" // \' è \u00a0 \ufeff \u007f'.split(' '),
    ...'0 - 1 01 .5 1. 1e E+3 1.5e-7 true null fals NaN'.split(' '),
    ' ',
    '\n',
    '\t',
    '\0',
    '\u001f',
  );
  const damaged = fc.tuple(fc.json(), fc.nat(), fc.nat(2), pieces).map(([json, at, cut, piece]) => {
    const place = at % (json.length + 1);
    return json.slice(0, place) + piece + json.slice(place + cut);
  });
  const text = fc.oneof(
    damaged,
    fc.array(pieces, { maxLength: 9 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, (written) => {
      if (written.isWellFormed()) expect(check(written) !== null, written).toBe(parses(written));
    }),
    { numRuns: 20_000 },
  );
});

test('it is UTF-8, and without a byte-order mark', () => {
  expect(checkJson(Buffer.from([0x22, 0xe9, 0x22]))).toBeNull();
  expect(checkJson(Buffer.from('\ufeff[]'))).toBeNull();
  expect(checkJson(new Uint8Array())).toBeNull();
});

test.each([
  ['7', { values: 1, rows: 0 }],
  ['[]', { values: 1, rows: 0 }],
  ['[1, [2, 3, 4], {}]', { values: 7, rows: 3 }],
  ['[{"a": [1, 2, 3]}]', { values: 6, rows: 1 }],
  ['{"clients": [{}, {}], "meta": {"total_count": 2}}', { values: 6, rows: 2 }],
])('%s is counted', (text, shape) => expect(check(text)).toEqual(shape));

test('lists and objects end somewhere', () => {
  const nested = (depth: number) => '[{"a":'.repeat(depth / 2) + '1' + '}]'.repeat(depth / 2);
  expect(check(nested(64))).not.toBeNull();
  expect(check(nested(66))).toBeNull();
  expect(check('['.repeat(1_000_000))).toBeNull();
});
