import { describe, expect, it } from 'vitest';
import { demoClient } from '#testing/demo-client.ts';
import type { ClientRows } from '#ui/table/client-rows.ts';
import { neighboursOf } from './neighbours.ts';

function rowsOf(...ids: readonly number[]): ClientRows {
  const clients = ids.map((id) => demoClient({ id: String(id), key: `wethod:${id}` }));
  return {
    count: clients.length,
    at: (index) => clients[index],
    indexOf: (key) => {
      const index = clients.findIndex((client) => client.key === key);
      return index < 0 ? undefined : index;
    },
  };
}

describe('previous and next', () => {
  it('follow the list, and end where it does', () => {
    const rows = rowsOf(3, 1, 2);
    expect(neighboursOf(rows, 'wethod:1', null)).toEqual({
      previous: 'wethod:3',
      next: 'wethod:2',
    });
    expect(neighboursOf(rows, 'wethod:3', null).previous).toBeNull();
    expect(neighboursOf(rows, 'wethod:2', null).next).toBeNull();
  });

  it('are what stood around a client that answers no longer, of those that still do', () => {
    const before = rowsOf(1, 2, 3, 4, 5);
    const left = { key: 'wethod:3', rows: before, index: 2 } as const;
    expect(neighboursOf(rowsOf(1, 5), 'wethod:3', left)).toEqual({
      previous: 'wethod:1',
      next: 'wethod:5',
    });
    expect(neighboursOf(rowsOf(), 'wethod:3', left)).toEqual({ previous: null, next: null });
  });

  it('begin at the top for a client that never was in the list', () => {
    const left = { key: 'wethod:3', rows: rowsOf(3), index: 0 } as const;
    expect(neighboursOf(rowsOf(1, 2), 'wethod:9', left)).toEqual({
      previous: null,
      next: 'wethod:1',
    });
  });
});
