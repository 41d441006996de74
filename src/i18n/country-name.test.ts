import { expect, test } from 'vitest';
import { countryName } from './country-name.ts';

test('a code becomes a name', () => {
  const expected = new Intl.DisplayNames('en', { type: 'region' });
  expect(countryName('IT')).toBe(expected.of('IT'));
});

test('what was written in words stays as it was written', () => {
  expect(countryName('Repubblica di San Marino')).toBe('Repubblica di San Marino');
  expect(countryName('it')).toBe('it');
  expect(countryName('')).toBe('');
});

test('a code nobody has given away stays a code', () => {
  expect(countryName('QX')).toBe('QX');
});
