import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChoiceField } from '#domain/field.ts';
import { SHARED } from '#domain/fields/shared.ts';
import { PLAIN_QUERY, withFilter, type ClientQuery } from '#query/client-query.ts';
import type { Moment } from '#query/date-filter.ts';
import type { Facet } from '#query/facet.ts';
import { ALL_FIELDS, client, moment, narrowQuery } from '#testing/arbitraries.ts';
import { demoClient } from '#testing/demo-client.ts';
import { among } from './among.ts';
import { ClientStore } from './client-store.ts';
import { countValues, matchOthers, missingOf } from './facet.ts';
import { makeHiddenCounter } from './hidden-count.ts';
import { ClientIndexes } from './indexes/client-indexes.ts';
import { selectClients } from './selection.ts';

const CHOICES = ALL_FIELDS.filter((field) => field.type === 'choice');
const WHEN: Moment = { zone: 'UTC', today: '2026-01-01' };

function setOf(clients: Parameters<ClientStore['add']>[0]) {
  const set = new ClientStore();
  set.add(clients);
  const indexes = new ClientIndexes(set);
  const shownBy = (query: ClientQuery, when: Moment) =>
    selectClients(set, indexes, query, when).positions.length;
  const facetOf = (field: ChoiceField, query: ClientQuery, when: Moment) =>
    countValues(indexes, field, matchOthers(set, indexes, field, query, when));
  return { set, indexes, shownBy, facetOf };
}

describe('the number beside a value', () => {
  it.each(CHOICES.map((field) => [field.id, field] as const))(
    'of %s is how many clients asking for it shows, whatever else is asked',
    (_, field) => {
      fc.assert(
        fc.property(
          fc.array(client, { maxLength: 40 }),
          narrowQuery,
          moment,
          (clients, query, when) => {
            const { shownBy, facetOf } = setOf(clients);
            const facet = facetOf(field, query, when);
            const shown = facet.values.map(({ value }) => ({
              value,
              count: shownBy(withFilter(query, field, { operator: 'any', values: [value] }), when),
            }));
            expect(facet.values).toEqual(shown);
            const empty = withFilter(query, field, { operator: 'empty', isEmpty: true });
            expect(facet.empty).toBe(shownBy(empty, when));
          },
        ),
        { numRuns: 200 },
      );
    },
  );

  it('is there for every value that a client has, though it shows none', () => {
    fc.assert(
      fc.property(fc.array(client, { maxLength: 20 }), moment, (clients, when) => {
        const { set, facetOf } = setOf(clients);
        const query = { ...PLAIN_QUERY, search: 'nobody is called this' };
        for (const field of CHOICES) {
          const known = set.clients.flatMap((one) => (one === undefined ? [] : field.values(one)));
          const { values, empty } = facetOf(field, query, when);
          expect(new Set(values.map(({ value }) => value))).toEqual(new Set(known));
          expect(values.every(({ count }) => count === 0)).toBe(true);
          expect(empty).toBe(0);
        }
      }),
    );
  });

  it('follows the clients as they change', () => {
    const { set, facetOf } = setOf([demoClient({ id: '1', key: 'wethod:1', kind: 'company' })]);
    expect(facetOf(SHARED.kind, PLAIN_QUERY, WHEN)).toEqual({
      values: [{ value: 'company', count: 1 }],
      empty: 0,
    });
    set.replace([demoClient({ id: '1', key: 'wethod:1', raw: { kind: null } })]);
    expect(facetOf(SHARED.kind, PLAIN_QUERY, WHEN)).toEqual({ values: [], empty: 1 });
    set.remove(['wethod:1']);
    expect(facetOf(SHARED.kind, PLAIN_QUERY, WHEN)).toEqual({ values: [], empty: 0 });
  });
});

/** By value, in whatever order; values that nobody has are those of all clients. */
function countedIn({ values, empty }: Facet) {
  const some = values.filter(({ count }) => count > 0);
  return { values: new Map(some.map(({ value, count }) => [value, count])), empty };
}

it('of a part of the clients, every number is what it is of a set of these alone', () => {
  fc.assert(
    fc.property(
      fc.array(client, { maxLength: 30 }),
      fc.func(fc.boolean()),
      narrowQuery,
      moment,
      (clients, isOne, query, when) => {
        const whole = setOf(clients);
        const known = whole.set.clients.flatMap((each) => each ?? []);
        const some = known.filter(({ key }) => isOne(key));
        const alone = setOf(some);
        const only = new Set(some.map(({ key }) => key));
        for (const field of CHOICES) {
          const others = matchOthers(whole.set, whole.indexes, field, query, when);
          const counted = countValues(whole.indexes, field, among(others, whole.set, only));
          expect(countedIn(counted)).toEqual(countedIn(alone.facetOf(field, query, when)));
        }
        const hidden = ({ set, indexes }: typeof whole, those: typeof only | null) => {
          const { matches } = selectClients(set, indexes, query, when);
          return makeHiddenCounter()(set, indexes, query, when, matches, those);
        };
        expect(hidden(whole, only)).toBe(hidden(alone, null));
      },
    ),
  );
});

it('says which of the pasted texts nobody has', () => {
  const { set, indexes } = setOf([
    demoClient({ id: '1', key: 'wethod:1', vatNumber: 'IT 012', name: 'Rossi Srl' }),
    demoClient({ id: '2', key: 'wethod:2', vatNumber: 'FR034', deletedAt: 0 }),
  ]);
  const others = matchOthers(set, indexes, SHARED.vatNumber, PLAIN_QUERY, WHEN);
  const missing = (texts: readonly string[]) => missingOf(set, SHARED.vatNumber, texts, others);
  expect(missing(['012', 'it-012', 'FR 034', '99'])).toEqual(['FR 034', '99']);
});

it('counts who is hidden because of a deletion: how many more there are where they are shown', () => {
  fc.assert(
    fc.property(
      fc.array(client, { maxLength: 30 }),
      fc.array(narrowQuery, { minLength: 1, maxLength: 4 }),
      moment,
      (clients, queries, when) => {
        const { set, indexes, shownBy } = setOf(clients);
        const count = makeHiddenCounter();
        for (const query of queries) {
          const { matches } = selectClients(set, indexes, query, when);
          const all = shownBy({ ...query, deleted: 'include' }, when);
          expect(count(set, indexes, query, when, matches)).toBe(
            query.deleted === 'exclude' ? all - matches.count : 0,
          );
        }
      },
    ),
  );
});
