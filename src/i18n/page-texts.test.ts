import { expect, test } from 'vitest';
import { LANGUAGES } from '#providers/languages.ts';
import { PAGE_TEXTS, pageLanguage } from './page-texts.ts';

test.each([
  [null, 'en'],
  ['', 'en'],
  ['*', 'en'],
  ['it', 'it'],
  ['it-IT,it;q=0.9,en-US;q=0.8', 'it'],
  ['de-CH, fr;q=0.7, en;q=0.3', 'fr'],
  ['en;q=0.3, fr;q=0.7', 'fr'],
  ['fr;q=0, it;q=0.1', 'it'],
  ['de', 'en'],
  ['C, de_DE, <script>, constructor', 'en'],
  ['it;q=x', 'en'],
])('a page that is asked for with %j is in %s', (accepted, language) => {
  expect(pageLanguage(accepted)).toBe(language);
});

test('every language has the texts of a page', () => {
  expect(Object.keys(PAGE_TEXTS).toSorted()).toEqual([...LANGUAGES].toSorted());
});
