import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUERY_PARTS } from './filters/filters.ts';
import { isField } from '#providers/registry.ts';
import { clientQuery } from '#testing/arbitraries.ts';
import {
  PLAIN_QUERY,
  askedParts,
  formatClientQuery,
  parseClientQuery,
  without,
} from './client-query.ts';

const parse = (text: string) => parseClientQuery(new URLSearchParams(text), isField);

describe('a question in the URL', () => {
  it('is read back as it was written, whatever it is', () => {
    fc.assert(
      fc.property(clientQuery, (query) => {
        const spelling = formatClientQuery(query).toString();
        expect(parse(spelling)).toEqual({ query, damaged: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it('is spelt one way: reading and writing it again changes nothing', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), clientQuery, (noise, query) => {
        const written = `${formatClientQuery(query)}&${noise}`;
        const once = formatClientQuery(parse(written).query).toString();
        expect(formatClientQuery(parse(once).query).toString()).toBe(once);
      }),
    );
  });

  it('leaves defaults out, so the plain list is the plain URL', () => {
    expect(formatClientQuery(PLAIN_QUERY).toString()).toBe('');
    expect(parse('')).toEqual({ query: PLAIN_QUERY, damaged: [] });
    expect(parse('sort=name&deleted=exclude&q=').query).toEqual(PLAIN_QUERY);
  });

  it.each(['name', 'q', 'email', 'vat', 'taxId'])('tidies what is written in %s', (parameter) => {
    const tidied = formatClientQuery(parse(`${parameter}=Rosso+Vivo`).query).toString();
    expect(tidied).toBe(`${parameter}=Rosso+Vivo`);
    for (const written of ['Rosso+Vivo+', '+Rosso++Vivo', 'Rosso%09Vivo', '%E2%80%8BRosso+Vivo']) {
      const { query, damaged } = parse(`${parameter}=${written}`);
      expect(formatClientQuery(query).toString()).toBe(tidied);
      expect(damaged).toEqual([]);
    }
    for (const blank of ['%20', '%09', '%C2%A0', '%E2%80%8B']) {
      expect(parse(`${parameter}=${blank}`)).toEqual({ query: PLAIN_QUERY, damaged: [] });
    }
  });

  it('asks nothing by a blank that is typed', () => {
    expect(askedParts({ ...PLAIN_QUERY, name: ' ', search: '\t' })).toEqual([]);
  });

  it('never throws, and what is damaged spoils only itself', () => {
    const parameters = [
      'q',
      'name',
      'updated',
      'created',
      'deletedAt',
      'deleted',
      'kind',
      'country',
      'sort',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...parameters), fc.string({ unit: 'binary' }))),
        (pairs) => {
          const { damaged } = parseClientQuery(new URLSearchParams(pairs), isField);
          expect(parameters).toEqual(expect.arrayContaining([...damaged]));
        },
      ),
    );
    const { query, damaged } = parse(
      'updated=gte:2026-02-30&deleted=maybe&sort=name,name&created=eq:2026-01-01',
    );
    expect(damaged).toEqual(['updated', 'deleted', 'sort']);
    expect(query).toEqual({ ...PLAIN_QUERY, created: { operator: 'eq', values: ['2026-01-01'] } });
  });

  it('orders by any field that a provider has, and by no other', () => {
    expect(parse('sort=-wethod.payment_condition,name').query.sort).toEqual([
      { field: 'wethod.payment_condition', descending: true },
      { field: 'name', descending: false },
    ]);
    for (const unknown of ['wethod.nothing', 'constructor', '__proto__', 'Name', '--name', 'a.b']) {
      expect(parse(`sort=${unknown}`).damaged, unknown).toEqual(['sort']);
    }
  });

  it('takes a repeated parameter for a damaged one, since nobody knows which was meant', () => {
    expect(parse('deleted=only&deleted=include').damaged).toEqual(['deleted']);
  });

  it('says which parts narrow it, and is plain without them', () => {
    fc.assert(
      fc.property(clientQuery, (query) => {
        const plain = without(query, askedParts(query));
        expect(plain).toEqual({ ...PLAIN_QUERY, sort: query.sort });
        expect(askedParts(without(query, QUERY_PARTS))).toEqual([]);
      }),
    );
  });
});
