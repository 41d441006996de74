import { describe, expect, it } from 'vitest';
import { toClientKey } from '#domain/client.ts';
import { SHARED } from '#domain/fields/shared.ts';
import { emptySyncState } from '#sync/sync-state.ts';
import { demoClient } from '#testing/demo-client.ts';
import { putInOrder } from './lists-in-order.tsx';

const MANY = 1000;
const IN_STEP = 100;

function listOf(provider: 'wethod' | 'qonto') {
  const state = emptySyncState();
  state.set.add(
    Array.from({ length: MANY }, (_, id) =>
      demoClient({ provider, id: `${id}`, key: toClientKey(provider, `${id}`), name: `N ${id}` }),
    ),
  );
  return state;
}

describe('lists that are not shown', () => {
  it('are put in the order in which they would be opened, in short steps', () => {
    const lists = [listOf('wethod'), null, listOf('qonto')];
    const sort = [
      { field: 'differences', descending: true },
      { field: SHARED.city.id, descending: false },
    ];
    let steps = 0;
    for (const _ of putInOrder(lists, sort)) steps += 1;
    // By name, and by what both lists can be ordered by.
    const orders = 2 * 2;
    expect(steps).toBeGreaterThanOrEqual(orders * (MANY / IN_STEP - 1));
    for (const list of lists) {
      for (const field of [SHARED.name, SHARED.city]) {
        expect(list?.indexes.order(field).follow(0) ?? true).toBe(true);
      }
    }
  });

  it('ask for nothing more where no client has come', () => {
    const list = listOf('wethod');
    for (const _ of putInOrder([list], [])) continue;
    let steps = 0;
    for (const _ of putInOrder([list], [])) steps += 1;
    // The turn before it begins.
    expect(steps).toBe(1);
  });
});
