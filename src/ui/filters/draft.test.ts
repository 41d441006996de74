import { expect, test } from 'vitest';
import { heard, written, type Draft } from './draft.ts';

const START: Draft<string> = { value: '', seen: '', sent: [] };
const type = (draft: Draft<string>, text: string) => written(draft, text, text);
const hear = (draft: Draft<string>, text: string) => heard(draft, text, () => text);

test('a late echo never takes back what was typed since', () => {
  const typed = type(type(type(START, 'a'), 'ac'), 'acm');
  expect(hear(typed, 'a').value).toBe('acm');
  expect(hear(hear(typed, 'a'), 'acm')).toEqual({ value: 'acm', seen: 'acm', sent: [] });
});

test('an owner that answers only the last word is understood', () => {
  const typed = type(type(type(START, 'a'), 'ac'), 'a');
  expect(hear(typed, 'a')).toEqual({ value: 'a', seen: 'a', sent: [] });
});

test('a word from outside wins', () => {
  const settled = hear(type(START, 'acme'), 'acme');
  expect(hear(settled, 'bianchi')).toEqual({ value: 'bianchi', seen: 'bianchi', sent: [] });
  expect(hear(type(settled, 'acme s'), '').value).toBe('');
});

test('what is not told is kept until the owner says another word', () => {
  const draft = written(START, 'half', null);
  expect(draft).toEqual({ value: 'half', seen: '', sent: [] });
  expect(hear(draft, 'whole').value).toBe('whole');
});
