import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { client } from '#testing/arbitraries.ts';
import { demoClient } from '#testing/demo-client.ts';
import { toClientKey, type Client, type ClientKey } from '#domain/client.ts';
import { ABSENT, ClientStore, DELETED, LIVE } from './client-store.ts';

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

const known = demoClient({ raw: { id: 1, name: 'Rossi' } });

describe('a store of clients', () => {
  it('counts what is in it, whichever clients came, changed and left', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const set = new ClientStore();
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
        expect(set.states.subarray(set.clients.length).every((state) => state === ABSENT)).toBe(
          true,
        );
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

  it('takes a row that is read again, and says the same, for no change', () => {
    const set = new ClientStore();
    const row = (more: object): Client => ({ ...known, raw: { ...known.raw, ...more } });
    set.add([row({ tags: [{ a: 1 }] })]);
    set.add([row({ tags: [{ a: 1 }] })]);
    expect(set.version).toBe(1);
    set.add([row({ tags: [{ a: 2 }] })]);
    expect(set.version).toBe(2);
    expect(set.get(known.key)?.raw).toEqual({ ...known.raw, tags: [{ a: 2 }] });
  });

  it('remembers who stood where, and what changed since any version', () => {
    const set = new ClientStore();
    set.add([known]);
    const { version } = set;
    set.remove([known.key]);
    set.add([known]);
    expect([...set.changes(version)]).toEqual([0, 1]);
    expect([0, 1].map((position) => set.idAt(position))).toEqual([known.id, known.id]);
    expect(set.position(known.key)).toBe(1);
  });
});
