import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { client } from '#testing/arbitraries.ts';
import { demoClient } from '#testing/demo-client.ts';
import { toClientKey, type Client, type ClientKey } from '#domain/client.ts';
import { ABSENT, ClientSet, DELETED, LIVE } from './client-set.ts';

/** Few ids, so that clients come again, changed, and leave. */
const arrival = fc.tuple(client, fc.integer({ min: 1, max: 6 })).map(([each, id]): Client => ({
  ...each,
  id: String(id),
  key: toClientKey('wethod', String(id)),
}));

const step = fc.oneof(
  { weight: 3, arbitrary: fc.array(arrival, { maxLength: 4 }).map((added) => ({ added })) },
  {
    weight: 1,
    arbitrary: arrival.map(({ key }) => ({ removed: key })),
  },
);

describe('a set of clients', () => {
  it('counts what is in it, whoever came, changed and left', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const set = new ClientSet();
        const model = new Map<ClientKey, Client>();
        for (const one of steps) {
          if ('removed' in one) {
            set.remove([one.removed]);
            model.delete(one.removed);
            continue;
          }
          set.add(one.added);
          for (const each of one.added) {
            const known = model.get(each.key);
            if ((known?.updatedAt ?? -Infinity) <= (each.updatedAt ?? -Infinity)) {
              model.set(each.key, each);
            }
          }
        }
        const all = [...model.values()];
        expect(set.size).toBe(all.length);
        expect(set.liveCount).toBe(all.filter(({ deletedAt }) => deletedAt === null).length);
        expect(set.states.length).toBe(set.clients.length);
        for (const [position, each] of set.clients.entries()) {
          const state = each === undefined ? ABSENT : each.deletedAt === null ? LIVE : DELETED;
          expect(set.states[position]).toBe(state);
        }
        for (const each of all) {
          expect(set.get(each.key)?.deletedAt).toBe(each.deletedAt);
          expect(set.clients[set.position(each.key) ?? -1]?.key).toBe(each.key);
        }
      }),
    );
  });

  it('prepares a client with very much to search in a step of its own', () => {
    const set = new ClientSet();
    const identifiers = Array.from({ length: 20_000 }, (_, index) => ({
      type: null,
      value: `SF-${index}`,
      createdAt: null,
      updatedAt: null,
    }));
    for (let id = 1; id <= 3; id += 1) {
      set.add([
        demoClient({
          id: `${id}`,
          key: toClientKey('wethod', `${id}`),
          externalIdentifiers: identifiers,
        }),
      ]);
    }
    expect([1, 2, 3].map(() => set.prepareSearch(100))).toEqual([false, false, true]);
    expect(set.matches('SF-4999')).toEqual(new Uint8Array([1, 1, 1]));
  });
});
