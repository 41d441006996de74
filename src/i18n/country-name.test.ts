import { expect, test } from 'vitest';
import { countryName, ownCountryName } from './country-name.ts';
import { makeLocale, setLocale } from './locale.ts';

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

test('its name in the language of the viewer is known too, with the texts in another one', () => {
  setLocale(makeLocale(['it-IT'], 'en'));
  try {
    const italian = new Intl.DisplayNames('it', { type: 'region' });
    expect(ownCountryName('FR')).toBe(italian.of('FR'));
    expect(countryName('FR')).toBe(new Intl.DisplayNames('en', { type: 'region' }).of('FR'));
    expect(ownCountryName('Francia o quasi')).toBe('Francia o quasi');
  } finally {
    setLocale(makeLocale([]));
  }
});
