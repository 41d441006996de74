import { expect, test } from 'vitest';
import { countryName } from '#i18n/country-name.ts';
import { countryChoices, isCalled } from './country-choices.ts';

const COUNTRIES = [
  { value: 'IT', count: 3 },
  { value: 'Repubblica', count: 1 },
  { value: 'FR', count: 2 },
];

test('the chosen ones come first, also those that no loaded client has', () => {
  const values = countryChoices(COUNTRIES, ['SE'], ['SE', 'IT']).map(({ value }) => value);
  expect(values).toEqual(['IT', 'SE', 'FR', 'Repubblica']);
});

test('a country is found by its name whatever the accents, by its code, or as written', () => {
  expect(isCalled('FR', countryName('FR').slice(1, 4).toUpperCase())).toBe(true);
  expect(isCalled('CI', 'cote d')).toBe(/^C[oô]te d/.test(countryName('CI')));
  expect(isCalled('SE', 'se')).toBe(true);
  expect(isCalled('Repubblica', 'pubb')).toBe(true);
  expect(isCalled('IT', 'zz')).toBe(false);
});
