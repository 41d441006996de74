import { describe, expect, it } from 'vitest';
import type { Client } from '#domain/client.ts';
import { emptySyncState } from '#sync/sync-state.ts';
import { demoClient } from '#testing/demo-client.ts';
import { rowsOf } from '#testing/rows-of.ts';
import { joinFacets } from './join-facets.ts';
import { joinChanges, onlyRows } from './joined.ts';

describe('the answer of a list', () => {
  it('is the very same value as that of its only set', () => {
    const rows = rowsOf([demoClient()]);
    expect(onlyRows([rows])).toBe(rows);
    const state = emptySyncState();
    expect(joinChanges([state])).toBe(state.recentChanges);
    const counts = { values: [{ value: 'IT', count: 2 }], empty: 0 };
    expect(joinFacets([counts])).toBe(counts);
  });
});

describe('what several sources know', () => {
  it('counts a value, and its lack, over all of them', () => {
    const one = {
      values: [
        { value: 'IT', count: 2 },
        { value: 'FR', count: 0 },
      ],
      empty: 1,
    };
    const other = { values: [{ value: 'IT', count: 3 }], empty: 4 };
    expect(joinFacets([one])).toBe(one);
    expect(joinFacets([one, other])).toEqual({
      values: [
        { value: 'IT', count: 5 },
        { value: 'FR', count: 0 },
      ],
      empty: 5,
    });
  });

  it('has the changes of all of them, each in the row that it is in', () => {
    const changed = (key: Client['key'], at: number) => ({
      ...emptySyncState(),
      recentChanges: new Map([[key, at]]),
    });
    const states = [changed('wethod:1', 5), changed('qonto:1', 7)];
    const rowOf = (key: Client['key']) => (key === 'qonto:1' ? 'wethod:9' : null);
    expect([...joinChanges(states, rowOf)]).toEqual([
      ['wethod:1', 5],
      ['wethod:9', 7],
    ]);
  });
});
