import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toClientKey, type ClientKey } from '#domain/client.ts';
import { demoClient } from '#testing/demo-client.ts';
import { rowsOf } from '#testing/rows-of.ts';
import type { RowSelection } from './row-selection.ts';
import { selectedClients, unmatchedClients } from './selected-clients.ts';

const keyOf = (id: number): ClientKey => toClientKey('wethod', String(id));
const demo = (id: number) => demoClient({ id: String(id) });
const list = [5, 3, 8, 1].map(demo);
const rows = rowsOf(list);
const known = new Map([...list, ...[7, 2].map(demo)].map((client) => [client.key, client]));
const find = (key: ClientKey) => known.get(key) ?? null;
const idsOf = (selection: RowSelection) =>
  [...selectedClients(selection, 0, rows, find)].map(({ id }) => Number(id));

describe('the clients of a selection', () => {
  test('stand in the order of the list, and those that are not in it come last', () => {
    const selection = { kind: 'keys', keys: new Set([7, 1, 2, 3].map(keyOf)) } as const;
    expect(idsOf(selection)).toEqual([3, 1, 7, 2]);
    expect(unmatchedClients(selection, rows, find).map(({ id }) => id)).toEqual(['7', '2']);
  });

  test('can be read again and again', () => {
    const keys = new Set([1, 3].map(keyOf));
    const selected = selectedClients({ kind: 'keys', keys }, 2, rows, find);
    expect([...selected]).toEqual([...selected]);
    expect(selected.count).toBe(2);
  });

  test('leave out who is gone', () => {
    expect(idsOf({ kind: 'keys', keys: new Set([3, 99].map(keyOf)) })).toEqual([3]);
    const gone = { ...rows, at: (index: number) => (index === 1 ? undefined : rows.at(index)) };
    const selected = selectedClients(
      { kind: 'rule', question: '', except: new Set() },
      4,
      gone,
      find,
    );
    expect([...selected].map(({ id }) => id)).toEqual(['5', '8', '1']);
  });

  test('of a rule are all of the list but its exceptions', () => {
    fc.assert(
      fc.property(fc.subarray([5, 3, 8, 1, 99]), (left) => {
        const selection = { kind: 'rule', question: '', except: new Set(left.map(keyOf)) } as const;
        expect(idsOf(selection)).toEqual([5, 3, 8, 1].filter((id) => !left.includes(id)));
        expect(unmatchedClients(selection, rows, find)).toEqual([]);
      }),
    );
  });
});
