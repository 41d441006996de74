import { expect, test } from 'vitest';
import { toClientKey, type Client } from '#domain/client.ts';
import type { Steps } from '#domain/steps.ts';
import { LinkIndex } from '#linking/link-index.ts';
import { emptySyncState } from '#sync/sync-state.ts';
import { demoClient } from '#testing/demo-client.ts';
import { ClusterRows } from './cluster-rows.ts';
import { FollowedClients } from './followed-clients.ts';
import type { Links } from './links-store.ts';

/** Clients that have nothing in common. */
const clients: readonly Client[] = Array.from({ length: 400 }, (_, place) => {
  const id = String(place);
  return demoClient({ key: toClientKey('wethod', id), provider: 'wethod', id });
});

function countSteps(steps: Steps<void>): number {
  let count = 0;
  while (steps.next().done !== true) count += 1;
  return count;
}

test('a list that is read again from the beginning is let go in steps', () => {
  const index = new LinkIndex();
  const { set } = emptySyncState();
  set.add(clients);
  const followed = new FollowedClients(index, 'wethod', set);
  countSteps(followed.take());
  followed.changeTo(emptySyncState().set);
  expect(countSteps(followed.take())).toBeGreaterThan(10);
  expect(index.entries.size).toBe(0);
});

test('rows of which nothing is to be found are passed over in steps', () => {
  const index = new LinkIndex();
  for (const client of clients) index.put(client);
  index.update();
  const known = new Map(clients.map((client) => [client.key, client]));
  const links: Links = {
    index,
    version: 0,
    complete: new Set(['wethod', 'qonto']),
    isCurrent: true,
    clientOf: (key) => known.get(key) ?? null,
  };
  const rows = new ClusterRows(['wethod', 'qonto']);
  countSteps(rows.take(new Set(known.keys()), links));
  expect(countSteps(rows.later(() => true))).toBeGreaterThan(10);
});
