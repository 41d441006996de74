import { describe, expect, it } from 'vitest';
import { toClientKey, type Client } from '#domain/client.ts';
import { ITEMS_IN_STEP } from '#domain/steps.ts';
import { demoClient } from '#testing/demo-client.ts';
import { ClientStore } from '#engine/client-store.ts';
import { SearchIndex } from './search-index.ts';

/** A client of so many identifiers. */
function longClient(id: number, count: number): Client {
  const externalIdentifiers = Array.from({ length: count }, (_, index) => ({
    type: null,
    value: `SF-${index}`,
    createdAt: null,
    updatedAt: null,
  }));
  return demoClient({
    id: `${id}`,
    key: toClientKey('wethod', `${id}`),
    externalIdentifiers,
  });
}

/** How many times an index is told to go on until it is ready. */
function turnsOf(index: SearchIndex): number {
  for (let turns = 1; ; turns += 1) if (index.follow(100)) return turns;
}

describe('the texts of clients', () => {
  it('are prepared some identifiers at a time where a client has very many', () => {
    const store = new ClientStore();
    const count = 10 * ITEMS_IN_STEP;
    for (const id of [1, 2, 3]) store.add([longClient(id, count)]);
    const index = new SearchIndex(store);
    expect(turnsOf(index)).toBeGreaterThanOrEqual((3 * count) / ITEMS_IN_STEP);
    expect(index.find('SF-4999').holds).toEqual(new Uint8Array([1, 1, 1]));
  });

  it('are whole for a search that cannot wait, however far they are', () => {
    const store = new ClientStore();
    const count = 3 * ITEMS_IN_STEP;
    store.add([longClient(1, count)]);
    const index = new SearchIndex(store);
    expect(index.follow(100)).toBe(false);
    expect(index.find(`SF-${count - 1}`).holds).toEqual(new Uint8Array([1]));
  });

  it('are of the last version, though an earlier one was begun', () => {
    const store = new ClientStore();
    const client = longClient(1, 3 * ITEMS_IN_STEP);
    store.add([client]);
    const index = new SearchIndex(store);
    expect(index.follow(1)).toBe(false);
    store.remove([client.key]);
    store.add([demoClient({ id: '1', key: client.key, name: 'Altro', externalIdentifiers: [] })]);
    turnsOf(index);
    expect([...index.find('SF-1').holds].includes(1)).toBe(false);
    expect([...index.find('altro').holds].filter((held) => held === 1)).toHaveLength(1);
  });
});
