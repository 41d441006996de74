import { describe, expect, it } from 'vitest';
import { chooseLanguage, locale, makeLocale, setLocale } from './locale.ts';

describe('the locale', () => {
  it.each([
    [undefined],
    [[]],
    [['C']],
    [['de_DE']],
    [['']],
    [['en_US.UTF-8']],
    [['POSIX']],
    [['zz']],
    [[undefined, null, 7]],
  ])('falls back to English where the browser reports %j', (tags) => {
    const made = makeLocale(tags);
    expect(made.formats).toBe('en');
    expect(made.number(10_400)).toBe('10,400');
    expect(made.compare('Rossi 10', 'Rossi 9')).toBe(1);
    expect(made.country('DE')).toBe('Germany');
  });

  it('is the first that can be used, in its canonical spelling', () => {
    expect(makeLocale(['C', 'de_CH', 'IT-it', 'fr']).formats).toBe('it-IT');
  });

  it('keeps the language of the texts apart from the formats', () => {
    const made = makeLocale(['it-IT'], 'en');
    expect(made.language).toBe('en');
    expect(made.country('DE')).toBe('Germany');
    expect(made.list(['a', 'b', 'c'])).toBe('a, b, and c');
    expect(made.number(10_400)).toBe('10.400');
    expect(made.date(Date.parse('2026-05-12T12:00:00Z'), 'day', 'UTC')).toBe('12 mag 2026');
    const other = makeLocale(['en-GB'], 'it');
    expect(other.country('DE')).toBe('Germania');
    expect(other.list(['a', 'b', 'c'])).toBe('a, b e c');
    expect(other.number(10_400)).toBe('10,400');
    expect(other.date(Date.parse('2026-05-12T12:00:00Z'), 'day', 'UTC')).toBe('12 May 2026');
  });

  it('has the plural forms of the language of the texts', () => {
    const forms = (language: string) => [0, 1, 2, 1e6].map(makeLocale(['en'], language).plural);
    expect(forms('en')).toEqual(['other', 'one', 'other', 'other']);
    expect(forms('it')).toEqual(['other', 'one', 'other', 'many']);
    expect(forms('fr')).toEqual(['one', 'one', 'other', 'many']);
  });

  it('writes years as the Gregorian calendar counts them', () => {
    const at = Date.parse('2026-05-12T12:00:00Z');
    expect(makeLocale(['th-TH']).date(at, 'day', 'UTC')).toContain('2026');
    expect(makeLocale(['ar-SA']).date(at, 'day', 'UTC')).toMatch(/2026|٢٠٢٦/);
  });

  it('has an ordinal for the first of a month in French, and a number for the others', () => {
    const { date } = makeLocale(['fr-BE', 'it']);
    const on = (day: string) => date(Date.parse(`${day}T13:05:00Z`), 'day', 'UTC');
    expect(['2026-10-01', '2026-10-11', '2026-10-21'].map(on)).toEqual([
      '1er oct. 2026',
      '11 oct. 2026',
      '21 oct. 2026',
    ]);
    const canada = makeLocale(['fr-CA']);
    const early = Date.parse('2026-10-01T01:05:00Z');
    expect(canada.date(early, 'exact', 'UTC')).toMatch(/^1er oct. 2026, 01/);
    expect(makeLocale(['fr']).date(early, 'clock', 'UTC')).toBe('01:05');
    expect(canada.date(early, 'clock', 'UTC')).not.toContain('er');
    expect(makeLocale(['it']).date(early, 'day', 'UTC')).toBe('1 ott 2026');
  });

  it('tells a year before the first from one after it', () => {
    const first = Date.parse('0001-01-01T00:00:00Z');
    const { date } = makeLocale(['en']);
    expect(date(first, 'day', 'America/New_York')).toMatch(/ B/);
    expect(date(Date.parse('2026-01-01T00:00:00Z'), 'day', 'UTC')).toBe('Jan 1, 2026');
  });

  it('names a country without a name by its code', () => {
    expect(makeLocale(['en']).country('QX')).toBe('QX');
  });

  it.each([
    [['it-IT', 'en'], 'it'],
    [['de-CH', 'fr-CH', 'it'], 'fr'],
    [['C', 'it_IT', 'FR-fr'], 'fr'],
    [['de'], 'en'],
    [['en-IT', 'it'], 'en'],
    [[], 'en'],
    [undefined, 'en'],
    [[null, 7, ''], 'en'],
    // No part of a longer name, and no name that every object has.
    [['ita', 'constructor', 'fry'], 'it'],
  ])('of the languages that there are texts in, %j prefers %s', (tags, language) => {
    expect(chooseLanguage(tags, ['en', 'it', 'fr'])).toBe(language);
  });

  it('is one value, set at the start', () => {
    setLocale(makeLocale(['fr']));
    expect(locale()).toBe(locale());
    expect(locale().formats).toBe('fr');
    setLocale(makeLocale([]));
  });
});
