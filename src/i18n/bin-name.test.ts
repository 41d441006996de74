import { afterEach, expect, test } from 'vitest';
import { binName } from './bin-name.ts';
import { makeLocale, setLocale } from './locale.ts';

afterEach(() => setLocale(makeLocale([])));

test('days of a bin are written as a person writes them, in French the first as an ordinal', () => {
  const weeks = [
    ['2026-10-01', '2026-10-07'],
    ['2026-10-26', '2026-11-01'],
    ['2026-12-28', '2027-01-03'],
    ['2026-12-11', '2026-12-21'],
  ] as const;
  setLocale(makeLocale(['fr'], 'fr'));
  // Spaces around the dash are narrow in some engines.
  const week = (first: string, last: string) =>
    binName('week', { first, last }).replaceAll(/\s/g, ' ');
  expect(weeks.map(([first, last]) => week(first, last))).toEqual([
    '1er–7 oct. 2026',
    '26 oct. – 1er nov. 2026',
    '28 déc. 2026 – 3 janv. 2027',
    '11–21 déc. 2026',
  ]);
  const bin = { first: '2026-01-01', last: '2026-01-01' };
  expect(binName('day', bin)).toBe('1er janv. 2026');
  expect(binName('month', { first: '2026-01-01', last: '2026-01-31' })).toBe('janvier 2026');
});
