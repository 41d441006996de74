import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Client } from '#domain/client.ts';
import { emptySyncState } from '#sync/sync-state.ts';
import { demoClient } from '#testing/demo-client.ts';
import { rowsOf } from '#testing/rows-of.ts';
import { joinFacets } from './join-facets.ts';
import { joinChanges, joinRows } from './joined.ts';

describe('the answers of several sources', () => {
  it('are one after the other: each client is where it is found', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4), { minLength: 1, maxLength: 4 }), (lengths) => {
        const answers = lengths.map((length, source) =>
          Array.from({ length }, (_, id) => demoClient({ key: `p${source}:${id}` })),
        );
        const rows = joinRows(answers.map(rowsOf));
        const clients = answers.flat();
        expect(rows.count).toBe(clients.length);
        expect(clients.map((_, index) => rows.at(index))).toEqual(clients);
        expect(clients.map(({ key }) => rows.indexOf(key))).toEqual([...clients.keys()]);
        expect(rows.at(clients.length)).toBeUndefined();
        expect(rows.at(-1)).toBeUndefined();
        expect(rows.indexOf('other:1')).toBeUndefined();
      }),
    );
  });

  it('are the very same value where there is one source', () => {
    const rows = rowsOf([demoClient()]);
    expect(joinRows([rows])).toBe(rows);
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

  it('has the changes of all of them', () => {
    const changed = (key: Client['key'], at: number) => ({
      ...emptySyncState(),
      recentChanges: new Map([[key, at]]),
    });
    expect([...joinChanges([changed('wethod:1', 5), changed('qonto:1', 7)])]).toEqual([
      ['wethod:1', 5],
      ['qonto:1', 7],
    ]);
  });
});
