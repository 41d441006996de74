import { expect, test } from 'vitest';
import { SHARED } from '#domain/fields/shared.ts';
import { countryName } from '#i18n/country-name.ts';
import { choiceList, isCalled } from './choice-list.ts';

const COUNTRIES = [
  { value: 'IT', count: 3 },
  { value: 'Repubblica', count: 1 },
  { value: 'FR', count: 2 },
];

test('the chosen ones come first, also those that no loaded client has', () => {
  const list = choiceList(SHARED.country, COUNTRIES, ['SE'], ['SE', 'IT']);
  expect(list.map(({ value }) => value)).toEqual(['IT', 'SE', 'FR', 'Repubblica']);
});

test('options have their own order, and are all there', () => {
  expect(choiceList(SHARED.kind, [{ value: 'individual', count: 2 }], [], ['individual'])).toEqual([
    { value: 'company', count: 0 },
    { value: 'freelancer', count: 0 },
    { value: 'individual', count: 2 },
  ]);
});

test('a country is found by its name whatever the accents, by its code, or as written', () => {
  const called = (value: string, typed: string) => isCalled(SHARED.country, value, typed);
  expect(called('FR', countryName('FR').slice(1, 4).toUpperCase())).toBe(true);
  expect(called('CI', 'cote d')).toBe(/^C[oô]te d/.test(countryName('CI')));
  expect(called('SE', 'se')).toBe(true);
  expect(called('FR', 'Francia')).toBe(true);
  expect(called('IT', 'francia')).toBe(false);
  expect(called('Repubblica', 'pubb')).toBe(true);
  expect(called('IT', 'zz')).toBe(false);
});
