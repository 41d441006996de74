import { expect, test } from 'vitest';
import { readWait, toRefusal } from './error-response.ts';

test.each([
  ['0', 1],
  ['0.2', 1],
  ['7', 7],
  [' 1.2 ', 2],
  ['9999999999', 86_400],
  ['Fri, 01 Jan 1999 00:00:00 GMT', 1],
  ['Fri, 01 Jan 2999 00:00:00 GMT', 86_400],
  ['', null],
  ['-1', null],
  ['soon', null],
  ['2026-01-01', null],
  ['1e9', null],
  ['12, 12', null],
])('a wait of %j is %j seconds', (value, seconds) => {
  expect(readWait(new Headers({ 'retry-after': value }), ['retry-after'])).toBe(seconds);
});

test('a date is so many seconds from now', () => {
  const headers = new Headers({ 'retry-after': new Date(Date.now() + 3_600_000).toUTCString() });
  expect(Math.abs((readWait(headers, ['x-none', 'retry-after']) ?? 0) - 3600)).toBeLessThan(60);
});

test("a date is measured by the answer's own, whatever clock that is", () => {
  const headers = new Headers({
    date: 'Thu, 01 Jan 1998 00:00:00 GMT',
    'retry-after': 'Thu, 01 Jan 1998 00:00:07 GMT',
  });
  expect(readWait(headers, ['retry-after'])).toBe(7);
  headers.set('date', 'Fri, 01 Jan 2999 00:00:00 GMT');
  expect(readWait(headers, ['retry-after'])).toBe(1);
});

test('texts are one line, of bounded length, and cannot turn the reading direction', () => {
  const long = toRefusal(400, { message: `${'x'.repeat(298)}\u{1F680}yz` });
  expect(long.message).toHaveLength(300);
  expect(long.message?.isWellFormed()).toBe(true);
  expect(toRefusal(400, { message: 'a\r\n\0\u202Eb\u2028c' }).message).toBe('a b c');
  expect(toRefusal(400, { message: ' \n ' }).message).toBeNull();
});

test('fields are bounded in number', () => {
  const fields = Array.from({ length: 100 }, (_, index) => ({ field: `${index}`, message: 'x' }));
  expect(toRefusal(400, { fields }).fields).toHaveLength(20);
});

test('a status without a kind of its own is the trouble of the provider', () => {
  for (const status of [402, 409, 418, 500, 503, 599]) {
    expect(toRefusal(status, {}).kind).toBe('upstream');
  }
});
