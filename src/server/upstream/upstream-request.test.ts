import { expect, test } from 'vitest';
import { qontoUpstream } from '#providers/qonto/upstream.ts';
import { wethodUpstream } from '#providers/wethod/upstream.ts';
import { parseUpstreamRequest } from './upstream-request.ts';

const wethod = (search: string, ...segments: string[]) =>
  parseUpstreamRequest(wethodUpstream, ['clients', ...segments], search);
const qonto = (search: string, ...segments: string[]) =>
  parseUpstreamRequest(qontoUpstream, ['clients', ...segments], search);

const target = (parsed: ReturnType<typeof parseUpstreamRequest>) =>
  parsed.state === 'allowed' ? parsed.question.target : parsed;
const faults = (parsed: ReturnType<typeof parseUpstreamRequest>) =>
  parsed.state === 'invalid'
    ? parsed.fields.map(({ field, message }) => `${field} ${message}`)
    : [];

test('parameters are written anew, in one order and one spelling', () => {
  expect(
    target(wethod('deleted=include&limit=10&updated_at=gte:2024-06-15T10:00:00%2B00:00')),
  ).toBe(
    '/api/clients?limit=10&updated_at=gte%3A2024-06-15T10%3A00%3A00%2B00%3A00&deleted=include',
  );
  expect(target(qonto('filter[name]=rossi+%26%20figli&per_page=100'))).toBe(
    '/v2/clients?filter%5Bname%5D=rossi%20%26%20figli&per_page=100',
  );
});

test('every fault is named at once', () => {
  expect(faults(wethod('limit=0&offset=-1&color=red&deleted=only&deleted=only'))).toEqual([
    'limit is not a possible value',
    'offset is not a possible value',
    'color is not a known parameter',
    'deleted is given more than once',
  ]);
  expect(faults(qonto('page=0', 'not-a-uuid'))).toEqual([
    'id is not a possible value',
    'page is not a known parameter',
  ]);
});

test('a parameter in two spellings is given twice', () => {
  expect(faults(wethod('limit=1&%6cimit=2'))).toEqual(['limit is given more than once']);
});

test.each([
  '%',
  'limit=%',
  'limit=%ff',
  'limit=%e0%80%80',
  'limit',
  '&',
  'limit=1&',
  '=1',
  '__proto__=1',
])('the damaged query %j is refused', (search) => expect(wethod(search).state).toBe('invalid'));

test('a long name is cut where it is told', () => {
  const [fault = ''] = faults(wethod(`${'x'.repeat(5000)}=1`));
  expect(fault.length).toBeLessThan(100);
});
