import { expect, test } from 'vitest';
import { unanswered } from './draft.ts';

test('a late echo leaves what was written since unanswered', () => {
  expect(unanswered(['a', 'ac', 'acm'], 'a')).toEqual(['ac', 'acm']);
  expect(unanswered(['ac', 'acm'], 'acm')).toEqual([]);
});

test('an owner that answers only the last word answers all', () => {
  expect(unanswered(['a', 'ac', 'a'], 'a')).toEqual([]);
});

test('a word that was not written here comes from outside', () => {
  expect(unanswered([], 'bianchi')).toBeNull();
  expect(unanswered(['acme s'], '')).toBeNull();
});
