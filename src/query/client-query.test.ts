import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHARED_FIELDS } from '#domain/fields/shared.ts';
import { anyField, PROVIDERS } from '#providers/registry.ts';
import { asking } from '#testing/asking.ts';
import { clientQuery } from '#testing/arbitraries.ts';
import {
  PLAIN_QUERY,
  answerable,
  askedParts,
  formatClientQuery,
  parseClientQuery,
  partsOf,
  without,
} from './client-query.ts';

const parse = (text: string) => parseClientQuery(new URLSearchParams(text), anyField);

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
    expect(askedParts(asking({ name: ' ', search: '\t' }))).toEqual([]);
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
      'name.is',
      'vat.any',
      'sdiCode.empty',
      'externalIdentifiers.count',
      'wethod.payment_condition.none',
      'wethod.intent_date',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...parameters), fc.string({ unit: 'binary' }))),
        (pairs) => {
          const { damaged } = parseClientQuery(new URLSearchParams(pairs), anyField);
          expect(parameters).toEqual(expect.arrayContaining([...damaged]));
        },
      ),
    );
    const { query, damaged } = parse(
      'updated=gte:2026-02-30&deleted=maybe&sort=name,name&created=eq:2026-01-01',
    );
    expect(damaged).toEqual(['updated', 'deleted', 'sort']);
    expect(query).toEqual(asking({ created: { operator: 'eq', values: ['2026-01-01'] } }));
  });

  it('loses of a link only what is damaged, whatever else it asks', () => {
    fc.assert(
      fc.property(
        clientQuery.filter((query) => formatClientQuery(query).size > 0),
        fc.nat(),
        (query, nth) => {
          const link = formatClientQuery(query);
          const names = [...link.keys()];
          const damaged = names[nth % names.length] ?? '';
          const rest = new URLSearchParams(link);
          rest.delete(damaged);
          link.append(damaged, 'x');
          const read = parseClientQuery(link, anyField);
          expect(read.damaged).toEqual([damaged]);
          expect(formatClientQuery(read.query).toString()).toBe(rest.toString());
        },
      ),
      { numRuns: 500 },
    );
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
      }),
    );
  });
});

describe('the parameter of a filter', () => {
  it('is told from its operator: no provider is called as a field, and no key of its own has a dot', () => {
    const shared = new Set<string>(SHARED_FIELDS.map(({ id }) => id)).add('vat').add('deletedAt');
    for (const { id, fields } of PROVIDERS) {
      expect(shared).not.toContain(id);
      for (const field of fields.filter((each) => !shared.has(each.id))) {
        expect(field.id).toMatch(new RegExp(`^${id}\\.[^.]+$`));
      }
    }
  });

  it('has the operator behind a dot where it is not the usual one', () => {
    for (const spelling of [
      'name=rossi',
      'name.is=rossi',
      'name.not=rossi',
      'name.any=rossi,bianchi',
      'vat.contains=012',
      'vat.none=IT012,FR34',
      'sdiCode.empty=yes',
      'country.none=IT,FR',
      'created.empty=no',
      'externalIdentifiers.count=2..',
      'wethod.payment_condition=30+days',
      'wethod.payment_condition.none=30+days',
      'wethod.intent_date=gte:2026-01-01',
    ]) {
      const { query, damaged } = parse(spelling);
      expect([damaged, askedParts(query).length], spelling).toEqual([[], 1]);
      expect(decodeURIComponent(formatClientQuery(query).toString())).toBe(spelling);
    }
  });

  it('is damaged where its operator is unknown, and where a field is asked two things', () => {
    expect(parse('name.maybe=x&wethod.nothing=1&q=a')).toEqual({
      query: { ...PLAIN_QUERY, search: 'a' },
      damaged: ['name.maybe', 'wethod.nothing'],
    });
    expect(parse('name=a&email=b&name.is=c')).toEqual({
      query: asking({ email: 'b' }),
      damaged: ['name', 'name.is'],
    });
    for (const spelling of ['deletedAt.empty=yes', 'sdiCode.empty=1', 'kind=alien', 'kind.none=']) {
      expect(parse(spelling).query, spelling).toEqual(PLAIN_QUERY);
    }
    for (const range of ['..', '5..2', '1', 'a..b', '1e3..', '..1.2345']) {
      expect(parse(`externalIdentifiers.count=${range}`).damaged, range).toHaveLength(1);
    }
  });

  it('is nobody’s where it is none: what others add to a link is left alone', () => {
    expect(parse('utm_source=mail&columns=name&__proto__=1&constructor=2')).toEqual({
      query: PLAIN_QUERY,
      damaged: [],
    });
  });
});

describe('what of a question can be answered', () => {
  it('has the very filters and order of the question where all of it can: letters of a search change neither', () => {
    fc.assert(
      fc.property(clientQuery, fc.string(), (query, search) => {
        const fields = PROVIDERS.flatMap((provider) => provider.fields);
        const asked = { ...query, deleted: 'include', search } as const;
        const { query: answered, unavailable } = answerable(asked, partsOf(fields), fields);
        expect(unavailable).toEqual([]);
        expect(answered).toEqual(asked);
        expect([answered.filters === asked.filters, answered.sort === asked.sort]).toEqual([
          true,
          true,
        ]);
      }),
    );
  });

  it('is ordered plainly where nothing of its order is known', () => {
    const { query } = answerable(parse('sort=-city').query, partsOf([]), []);
    expect(query.sort).toEqual(PLAIN_QUERY.sort);
  });
});
