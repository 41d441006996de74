import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toClientKey, type Client } from '#domain/client.ts';
import { allClusters } from '#linking/link-result.ts';
import { link } from '#linking/link.ts';
import { emptySyncState, type SyncState } from '#sync/sync-state.ts';
import { madeUpClients } from '#testing/made-up-clients.ts';
import { LinksStore, type Links } from './links-store.ts';

const { wethod, qonto } = madeUpClients();

/** One step in each slice, so that everything that can come between two steps does. */
const hasty = () => {
  let now = 0;
  return { now: () => (now += 100), nextTurn: () => Promise.resolve() };
};

/** The links once all that has come is linked. */
async function settled(store: LinksStore): Promise<Links> {
  if (store.links().isCurrent) return store.links();
  return new Promise((resolve) => {
    const stop = store.subscribe(() => {
      if (!store.links().isCurrent) return;
      stop();
      resolve(store.links());
    });
  });
}

/** Until what was asked for by now is done. */
async function after(store: LinksStore, change: () => void): Promise<Links> {
  const before = store.links().version;
  change();
  for (;;) {
    const links = await settled(store);
    if (links.version > before) return links;
    await Promise.resolve();
  }
}

const stateWith = (clients: readonly Client[], phase: SyncState['phase'] = 'complete') => {
  const state = emptySyncState();
  state.set.add(clients);
  return { ...state, phase };
};

const clustersOf = (links: Links) =>
  [...allClusters(links.index)].map(({ members, strength }) => ({ members, strength }));
const expected = (clients: readonly Client[]) =>
  link(clients).clusters.map(({ members, strength }) => ({ members, strength }));

describe('the links of the clients that are loaded', () => {
  it('are those of all of them, whatever comes between two steps', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { maxLength: 6 }), async (cuts) => {
        const store = new LinksStore(hasty());
        const left = stateWith([], 'draft');
        const right = stateWith([], 'draft');
        const sources = (phase: SyncState['phase']) => [
          { provider: 'wethod', loaded: { ...left, phase } },
          { provider: 'qonto', loaded: { ...right, phase } },
        ];
        for (const cut of cuts) {
          left.set.add(wethod.slice(0, cut % wethod.length));
          right.set.add(qonto.slice(cut % qonto.length));
          store.follow(sources('draft'));
          await Promise.resolve();
        }
        left.set.add(wethod);
        right.set.add(qonto);
        const links = await after(store, () => store.follow(sources('complete')));
        expect(clustersOf(links)).toEqual(expected([...wethod, ...qonto]));
        expect([...links.complete].toSorted()).toEqual(['qonto', 'wethod']);
      }),
      { numRuns: 12 },
    );
  });

  it('can be waited for until all that has come is linked, also where less was linked before', async () => {
    const store = new LinksStore(hasty());
    const state = stateWith(wethod);
    const sources = () => [
      { provider: 'wethod', loaded: { ...state } },
      { provider: 'qonto', loaded: stateWith(qonto) },
    ];
    store.follow(sources().slice(0, 1));
    expect(clustersOf(await store.whenLinked())).toEqual(expected(wethod));
    store.follow(sources());
    expect(clustersOf(await store.whenLinked())).toEqual(expected([...wethod, ...qonto]));
  });

  it('are without clients that have gone, and those of another set where all was read again', async () => {
    const store = new LinksStore(hasty());
    const left = stateWith(wethod);
    const right = stateWith(qonto);
    const follow = (loaded: SyncState) =>
      store.follow([
        { provider: 'wethod', loaded },
        { provider: 'qonto', loaded: right },
      ]);
    await after(store, () => follow(left));
    left.set.remove(wethod.slice(0, 20).map(({ key }) => key));
    const without = await after(store, () => follow({ ...left }));
    expect(clustersOf(without)).toEqual(expected([...wethod.slice(20), ...qonto]));
    const again = await after(store, () => follow(stateWith(wethod.slice(10))));
    expect(clustersOf(again)).toEqual(expected([...wethod.slice(10), ...qonto]));
  });

  it('are not whole for as long as one list is not', async () => {
    const store = new LinksStore(hasty());
    const left = stateWith(wethod);
    const follow = (right: SyncState) =>
      store.follow([
        { provider: 'wethod', loaded: left },
        { provider: 'qonto', loaded: right },
      ]);
    const right = stateWith(qonto);
    await after(store, () => follow(right));
    expect(store.links().complete.size).toBe(2);
    follow({ ...right, phase: 'checking' });
    expect([...store.links().complete]).toEqual(['wethod']);
  });

  it('are left alone by decisions that they have already', async () => {
    const store = new LinksStore(hasty());
    const [a, b] = [toClientKey('wethod', '1'), toClientKey('qonto', '1')];
    const decisions = [{ a, b, verdict: 'not-the-same' }] as const;
    await after(store, () => {
      store.follow([{ provider: 'wethod', loaded: stateWith(wethod) }]);
      store.decide(decisions);
    });
    const { version } = store.links();
    store.decide(decisions);
    expect(store.links().isCurrent).toBe(true);
    await Promise.resolve();
    expect(store.links().version).toBe(version);
    await after(store, () => store.decide([...decisions]));
    expect(store.links().version).toBeGreaterThan(version);
  });

  it('tell a follower of everybody, and then of those that change', async () => {
    const store = new LinksStore(hasty());
    const left = stateWith(wethod);
    const sources = [{ provider: 'wethod', loaded: left }];
    await after(store, () => store.follow(sources));
    const told: string[][] = [];
    const follower = {
      *take(changed: Iterable<string>) {
        told.push([...changed].toSorted());
        yield;
      },
      *later() {
        yield;
      },
    };
    await after(store, () => store.addFollower(follower));
    expect(told).toEqual([wethod.map(({ key }) => key).toSorted()]);
    const [first] = wethod;
    left.set.remove(first === undefined ? [] : [first.key]);
    await after(store, () => store.follow(sources));
    expect(told.at(-1)).toContain(first?.key);
    expect(told.at(-1)?.length).toBeLessThan(5);
  });
});
