import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLIENT_KINDS } from '#domain/client.ts';
import { tidy } from '#domain/tidy.ts';
import { anyField } from '#providers/registry.ts';
import { country, dateFilter, words } from '#testing/arbitraries.ts';
import { asking, type Parts } from '#testing/asking.ts';
import { formatClientQuery, parseClientQuery } from './client-query.ts';
import type { DateFilter } from './date-filter.ts';

/*
 * Links as they were written on 2026-11-26, by a copy of what wrote them. It stays as it is, whatever
 * becomes of the code: links stand in mails and in bookmarks.
 */

const date = (filter: DateFilter | null) =>
  filter === null
    ? ''
    : filter.operator === 'preset'
      ? filter.preset
      : `${filter.operator}:${filter.values.join(',')}`;

/** What could be asked by then. */
const parts: fc.Arbitrary<Omit<Parts, 'sort'>> = fc.record({
  search: words,
  name: words,
  email: words,
  vatNumber: words,
  taxId: words,
  updated: fc.option(dateFilter),
  created: fc.option(dateFilter),
  deletedOn: fc.option(dateFilter),
  deleted: fc.constantFrom('exclude', 'include', 'only'),
  kind: fc.subarray([...CLIENT_KINDS]),
  country: fc.uniqueArray(country, { maxLength: 3 }),
});

function linkOf(query: Parts): URLSearchParams {
  const order = query.sort.map((key) => (key.descending ? '-' : '') + key.field).join(',');
  const spellings = [
    ['q', tidy(query.search)],
    ['name', tidy(query.name)],
    ['email', tidy(query.email)],
    ['vat', tidy(query.vatNumber)],
    ['taxId', tidy(query.taxId)],
    ['updated', date(query.updated)],
    ['created', date(query.created)],
    ['deletedAt', date(query.deletedOn)],
    ['deleted', query.deleted === 'exclude' ? '' : query.deleted],
    ['kind', CLIENT_KINDS.filter((kind) => query.kind.includes(kind)).join(',')],
    ['country', query.country.map((one) => one.replace(/[\\,]/g, '\\$&')).join(',')],
    ['sort', order === 'name' ? '' : order],
  ] as const;
  return new URLSearchParams(
    spellings.filter(([, spelling]) => spelling !== '').map(([name, spelling]) => [name, spelling]),
  );
}

/** What could be sorted by then. */
const SORTED = ['name', 'kind', 'vatNumber', 'email', 'city', 'country']
  .concat(['externalIdentifiers', 'created', 'updated', 'deleted'])
  .map((field) => ({ field, descending: false }));

describe('a link of before', () => {
  it('asks what it asked, whatever it was', () => {
    fc.assert(
      fc.property(
        parts,
        fc.shuffledSubarray(SORTED, { minLength: 1 }),
        fc.boolean(),
        (asked, fields, descending) => {
          const sort = fields.map((key, index) => (index === 0 ? { ...key, descending } : key));
          const query = { ...asked, sort };
          expect(formatClientQuery(asking(query)).toString()).toBe(linkOf(query).toString());
          expect(parseClientQuery(linkOf(query), anyField)).toEqual({
            query: asking(query),
            damaged: [],
          });
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is what people have in their bookmarks', () => {
    const read = (link: string) => parseClientQuery(new URLSearchParams(link), anyField).query;
    expect(read('updated=last:30d&country=IT,FR&sort=-updated,name')).toEqual(
      asking({
        updated: { operator: 'preset', preset: 'last:30d' },
        country: ['IT', 'FR'],
        sort: [
          { field: 'updated', descending: true },
          { field: 'name', descending: false },
        ],
      }),
    );
    expect(read('vat=IT+01&deletedAt=bt:2026-01-01,2026-01-31&deleted=only')).toEqual(
      asking({
        vatNumber: 'IT 01',
        deletedOn: { operator: 'bt', values: ['2026-01-01', '2026-01-31'] },
        deleted: 'only',
      }),
    );
    expect(read('kind=company,freelancer&q=rossi&taxId=7&email=a@b.it&name=x')).toEqual(
      asking({
        kind: ['company', 'freelancer'],
        search: 'rossi',
        taxId: '7',
        email: 'a@b.it',
        name: 'x',
      }),
    );
  });
});
