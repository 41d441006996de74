import { describe, expect, it } from 'vitest';
import { toClientKey } from '#domain/client.ts';
import { demoClient } from '#testing/demo-client.ts';
import { ClientStore } from '#engine/client-store.ts';
import { SearchIndex } from './search-index.ts';

describe('the texts of clients', () => {
  it('are prepared in a step of its own where a client has very much', () => {
    const store = new ClientStore();
    const externalIdentifiers = Array.from({ length: 20_000 }, (_, index) => ({
      type: null,
      value: `SF-${index}`,
      createdAt: null,
      updatedAt: null,
    }));
    for (let id = 1; id <= 3; id += 1) {
      store.add([
        demoClient({ id: `${id}`, key: toClientKey('wethod', `${id}`), externalIdentifiers }),
      ]);
    }
    const index = new SearchIndex(store);
    expect([1, 2, 3].map(() => index.follow(100))).toEqual([false, false, true]);
    expect(index.find('SF-4999').holds).toEqual(new Uint8Array([1, 1, 1]));
  });
});
