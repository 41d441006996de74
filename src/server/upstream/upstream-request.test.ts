import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ClientQuery } from '#query/client-query.ts';
import { asking } from '#testing/asking.ts';
import { DATE_OPERATORS, parseDateFilter } from '#query/date-filter.ts';
import { PROVIDERS } from '#providers/registry.ts';
import { UPSTREAMS } from '#providers/upstreams.ts';
import { clientQuery, moment } from '#testing/arbitraries.ts';
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

test('parameters are written again, in one order and one spelling', () => {
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

/** Days and instants at the ends of what can be written, in every operator. */
const farDate = fc
  .record({
    operator: fc.constantFrom(...DATE_OPERATORS),
    values: fc.array(
      fc.constantFrom(
        '0001-01-01',
        '0001-01-01T00:00:00Z',
        '0001-01-02T00:00:00.001Z',
        '9999-12-31',
        '9999-12-31T23:59:58.999Z',
        '9999-12-31T23:59:59Z',
        '9999-12-31T23:59:59.999Z',
        '2026-01-31',
      ),
      { minLength: 1, maxLength: 2 },
    ),
  })
  .map(({ operator, values }) => parseDateFilter(`${operator}:${values.toSorted().join(',')}`));

const farQuery: fc.Arbitrary<ClientQuery> = fc
  .record({ updated: farDate, deletedOn: farDate })
  .map((parts) => ({ ...asking(parts), deleted: 'exclude' }));

const second = fc.oneof(
  fc.constantFrom(null, -62_135_596_800, -62_135_596_799, 0, 253_402_300_799, 253_402_300_800),
  fc.integer({ min: 0, max: 2 ** 31 }),
);

test('what our page asks, our gateway takes', () => {
  fc.assert(
    fc.property(
      fc.oneof(clientQuery, farQuery),
      moment,
      second,
      second,
      (query, when, from, to) => {
        for (const provider of PROVIDERS) {
          const upstream = UPSTREAMS.find(({ id }) => id === provider.id);
          if (!upstream) throw new Error('no gateway half');
          for (const each of [
            provider.preview?.(query, when),
            provider.changes?.within({ from, to }),
            provider.everything,
          ]) {
            if (each === null || each === undefined) continue;
            const counted = provider.counts?.request(each, 5);
            for (const request of [
              provider.pageRequest(each, 3, query.sort),
              ...(counted === undefined ? [] : [counted]),
            ]) {
              const search = new URLSearchParams(request.parameters).toString();
              const parsed = parseUpstreamRequest(
                upstream,
                request.path.split('/').slice(1),
                search,
              );
              expect(parsed, search).toMatchObject({ state: 'allowed' });
            }
          }
        }
      },
    ),
    { numRuns: 2000 },
  );
});
