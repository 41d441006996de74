import fc from 'fast-check';
import { asking, type Parts } from '#testing/asking.ts';
import { SHARED, sharedField } from '#domain/fields/shared.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { toClientKey, type Client } from '#domain/client.ts';
import { PLAIN_QUERY } from '#query/client-query.ts';
import type { Moment } from '#query/date-filter.ts';
import { client, moment, narrowQuery } from '#testing/arbitraries.ts';
import { demoClient } from '#testing/demo-client.ts';
import { ClientStore } from './client-store.ts';
import type { Matches } from './matches.ts';
import { countValues, facetOf, matchOthers } from './facet.ts';
import { ClientIndexes } from './indexes/client-indexes.ts';
import { makeAsker, selectClients, type Selection } from './selection.ts';

const WHEN: Moment = { zone: 'UTC', today: '2026-01-01' };
const COUNT = 200;

afterEach(() => vi.restoreAllMocks());

describe('an answer that starts from another one', () => {
  const asker = fc.integer({ min: 0, max: 2 });
  const step = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        asker,
        query: narrowQuery,
        search: fc.constantFrom(null, '', 'a', 'an', 'anc', 'ancora', 'r', 'ro', '0', '01', '01.2'),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.array(client, { maxLength: 4 }).map((added) => ({ added })),
    },
    {
      weight: 1,
      arbitrary: fc
        .integer({ min: 1, max: 60 })
        .map((id) => ({ removed: toClientKey('wethod', `${id}`) })),
    },
  );

  it('is the answer from nothing, whatever was asked and changed, by whom', () => {
    fc.assert(
      fc.property(
        fc.array(client, { maxLength: 30, size: 'max' }),
        fc.array(step, { maxLength: 20, size: 'max' }),
        moment,
        (first, steps, when) => {
          const store = new ClientStore();
          const indexes = new ClientIndexes(store);
          store.add(first);
          const last: (Selection | undefined)[] = [];
          for (const one of steps) {
            if ('added' in one) store.add(one.added);
            else if ('removed' in one) store.remove([one.removed]);
            else {
              const query =
                one.search === null ? one.query : { ...PLAIN_QUERY, search: one.search };
              const answer = selectClients(
                store,
                indexes,
                query,
                when,
                sharedField,
                last[one.asker],
              );
              last[one.asker] = answer;
              const fresh = new ClientIndexes(store);
              expect(answer.positions).toEqual(selectClients(store, fresh, query, when).positions);
              const countIn = (from: ClientIndexes, known: Matches | null) =>
                countValues(
                  from,
                  SHARED.country,
                  matchOthers(store, from, SHARED.country, query, when, known),
                );
              const counts = countIn(indexes, answer.matches);
              const alone = countIn(new ClientIndexes(store), null);
              expect(new Set(counts.values)).toEqual(new Set(alone.values));
              expect(counts.empty).toBe(alone.empty);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes nothing from an answer of other clients', () => {
    const other = storeOfMany();
    const known = selectClients(other.store, other.indexes, { ...PLAIN_QUERY, search: 'c' }, WHEN);
    const store = new ClientStore();
    store.add([demoClient({ name: 'Cima' })]);
    const ask = (search: string) =>
      selectClients(
        store,
        new ClientIndexes(store),
        { ...PLAIN_QUERY, search },
        WHEN,
        sharedField,
        known,
      );
    expect([...ask('c').positions]).toEqual([0]);
    expect([...ask('ci').positions]).toEqual([0]);
  });
});

/** Clients whose reading is counted. */
function storeOfMany() {
  const work = { reads: 0 };
  const store = new ClientStore();
  const numbered = (id: number): Client =>
    new Proxy(
      demoClient({
        id: `${id}`,
        key: toClientKey('wethod', `${id}`),
        name: `Client ${id}`,
        kind: id % 2 === 0 ? 'company' : 'individual',
        updatedAt: id,
      }),
      {
        get: (each, field, receiver) => {
          work.reads += 1;
          return Reflect.get(each, field, receiver);
        },
      },
    );
  store.add(Array.from({ length: COUNT }, (_, index) => numbered(index + 1)));
  const indexes = new ClientIndexes(store);
  const prepared = [
    ...indexes.followers([SHARED.name, SHARED.updated, SHARED.kind]),
    facetOf(indexes, SHARED.country),
  ];
  for (const follower of prepared) follower.follow(Infinity);
  const looks = vi.spyOn(String.prototype, 'indexOf');
  /** How often clients were read and texts looked through for it. */
  const costOf = (act: () => void) => {
    work.reads = 0;
    looks.mockClear();
    act();
    const inClients = looks.mock.contexts.filter((text) => String(text).startsWith('\n\nclient '));
    return { reads: work.reads, looks: inClients.length };
  };
  return { store, indexes, numbered, costOf };
}

/** One who asks again and again. */
function askerOf({ store, indexes }: ReturnType<typeof storeOfMany>) {
  const ask = makeAsker();
  return (query: Partial<Parts>) => ask(store, indexes, asking(query), WHEN);
}

const NOTHING = { reads: 0, looks: 0 };
const UPDATED = [{ field: 'updated', descending: true }] as const;

describe('the work of an answer', () => {
  it('is none where the same is asked again', () => {
    const many = storeOfMany();
    const ask = askerOf(many);
    const query = { search: 'client', kind: ['company'] } as const;
    const answer = ask(query);
    expect(many.costOf(() => expect(ask({ ...query })).toBe(answer))).toEqual(NOTHING);
  });

  it('is only to order for another order of the same clients', () => {
    const many = storeOfMany();
    const ask = askerOf(many);
    ask({ search: '1', kind: ['company'] });
    expect(many.costOf(() => ask({ search: '1', kind: ['company'], sort: UPDATED }))).toEqual(
      NOTHING,
    );
  });

  it('is to look through what was found for a longer search, and to read nobody', () => {
    const many = storeOfMany();
    const ask = askerOf(many);
    const found = ask({ search: '19', kind: ['company'] }).matches.found?.holds;
    const count = found?.reduce((sum, each) => sum + each, 0);
    expect(count).toBe(11 + 1);
    expect(many.costOf(() => ask({ search: '192', kind: ['company'] }))).toEqual({
      reads: 0,
      looks: count,
    });
  });

  it('is to look through no text for another filter', () => {
    const many = storeOfMany();
    const ask = askerOf(many);
    ask({ search: '19' });
    const { reads, looks } = many.costOf(() => ask({ search: '19', updated: EARLY }));
    expect(looks).toBe(0);
    expect(reads).toBe(COUNT);
  });

  it('is the same for a list while others ask, and for each of them', () => {
    const many = storeOfMany();
    const queries = ['1', '19', '192'].map((search) => ({ search, updated: EARLY }));
    const alone = askerOf(many);
    const costs = queries.map((query) => many.costOf(() => alone(query)));
    const [list, badge] = [askerOf(many), askerOf(many)];
    const badgeCosts: unknown[] = [];
    expect(
      queries.map((query) => {
        const cost = many.costOf(() => list(query));
        badgeCosts.push(many.costOf(() => badge({ deleted: 'include', search: 'client 7' })));
        return cost;
      }),
    ).toEqual(costs);
    expect(badgeCosts.slice(1)).toEqual([NOTHING, NOTHING]);
  });

  it('is to count, for the numbers beside the countries', () => {
    const many = storeOfMany();
    const ask = askerOf(many);
    const query = { search: '19', updated: EARLY };
    const { matches } = ask(query);
    const { store, indexes } = many;
    const count = () =>
      countValues(
        indexes,
        SHARED.country,
        matchOthers(store, indexes, SHARED.country, asking(query), WHEN, matches),
      );
    expect(many.costOf(count)).toEqual(NOTHING);
  });

  it('is to look at who changed, once the answer is known', () => {
    const many = storeOfMany();
    const ask = askerOf(many);
    ask({ search: '19', updated: EARLY });
    many.store.add([many.numbered(COUNT + 1)]);
    const { reads, looks } = many.costOf(() => ask({ search: '19', updated: EARLY }));
    expect(looks).toBeLessThanOrEqual(2);
    // All that is made of one client, each part of it once.
    expect(reads).toBeLessThan(20);
  });
});

const EARLY = { operator: 'lt', values: ['2026-01-01'] } as const;
