import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toClientKey, type Client } from '#domain/client.ts';
import { demoClient } from '#testing/demo-client.ts';
import { ClientStore } from '#engine/client-store.ts';
import { compareValues } from '#engine/sort-value.ts';
import { OrderIndex, type OrderBy } from './order-index.ts';

const by = (read: OrderBy['read']): OrderBy => ({ read, compare: compareValues });
const byName = by(({ name }) => name);
const byCreated = by(({ createdAt }) => createdAt);

function storeOf(clients: readonly Client[]): ClientStore {
  const store = new ClientStore();
  store.add(clients);
  return store;
}

/** All that an order says, by ids: positions differ with the order of arrival. */
function said(store: ClientStore, index: OrderIndex) {
  const holds = Uint8Array.from(store.clients, (each) => Number(each !== undefined));
  const ids = (isDescending: boolean) =>
    [...index.select(holds, store.size, isDescending)].map((position) => store.idAt(position));
  const { at, count } = index.ranks();
  const ranks = [...store.keys()]
    .map((key) => [key, at[store.position(key) ?? -1]] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { up: ids(false), down: ids(true), ranks, count };
}

const numbered = (id: number, more: Partial<Client>) =>
  demoClient({ id: `${id}`, key: toClientKey('wethod', `${id}`), ...more });

const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .record({
        id: fc.integer({ min: 1, max: 12 }),
        name: fc.constantFrom(null, 'a', 'A', 'b', 'b', ''),
        createdAt: fc.constantFrom(null, 0, -1, 5),
        raw: fc.constantFrom({ at: 1 }, { at: 2 }),
      })
      .map(({ id, ...more }) => ({ added: numbered(id, more) })),
  },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 12 }).map((id) => ({ removed: id })) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 5 }).map((most) => ({ most })) },
);

/** An order by name that says how often it has compared. */
function countingByName() {
  const counting = {
    comparisons: 0,
    by: {
      read: ({ name }) => name,
      compare: (a, b) => {
        counting.comparisons += 1;
        return compareValues(a, b);
      },
    } satisfies OrderBy,
  };
  return counting;
}

describe('the order of a field', () => {
  it.each([
    ['a text', byName],
    ['a number', byCreated],
  ])('of %s is the same however clients came, changed, left and were followed', (_, order) => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40, size: 'max' }), (steps) => {
        const store = new ClientStore();
        const index = new OrderIndex(store, order);
        for (const one of steps) {
          if ('most' in one) index.follow(one.most);
          else if ('removed' in one) store.remove([toClientKey('wethod', `${one.removed}`)]);
          else store.add([one.added]);
        }
        const left = storeOf(store.clients.filter((each) => each !== undefined));
        expect(said(store, index)).toEqual(said(left, new OrderIndex(left, order)));
      }),
      { numRuns: 1000 },
    );
  });

  it('compares no more of a text than is ever shown of it', () => {
    const end = 'x'.repeat(100_000);
    const store = storeOf(
      [`b${end}9`, `a${end}8`, 'b', `a${end}`].map((name, index) => numbered(index + 1, { name })),
    );
    const index = new OrderIndex(store, byName);
    // Two that differ only far behind what is shown are equals, by their ids.
    expect(said(store, index).up).toEqual(['2', '4', '3', '1']);
    const { at } = index.ranks();
    expect(at[1]).toBe(at[3]);
  });

  it('compares again only what is new', () => {
    const counting = countingByName();
    const name = (id: number) => ({ name: `${(id * 7919) % 1000}` });
    const store = storeOf(Array.from({ length: 1000 }, (_, id) => numbered(id + 1, name(id))));
    const index = new OrderIndex(store, counting.by);
    while (!index.follow(100)) continue;
    counting.comparisons = 0;
    const asked = () => [index.select(new Uint8Array(1000), 0, true), index.ranks()];
    asked();
    expect(counting.comparisons).toBe(0);
    store.add([numbered(1001, name(500))]);
    asked();
    // Its place by halving, and its two neighbours.
    expect(counting.comparisons).toBeLessThanOrEqual(12);
  });

  it('compares nothing where clients changed in other than what it is an order of', () => {
    const counting = countingByName();
    const named = (id: number, city: string) =>
      numbered(id, { name: id % 10 === 0 ? null : `${(id * 7919) % 1000}`, raw: { city } });
    const all = (city: string) => Array.from({ length: 1000 }, (_, id) => named(id + 1, city));
    const store = storeOf(all('Torino'));
    const index = new OrderIndex(store, counting.by);
    const before = said(store, index);
    counting.comparisons = 0;
    store.put(all('Milano'));
    expect(said(store, index)).toEqual(before);
    expect(counting.comparisons).toBe(0);
  });
});
