import { describe, expect, it } from 'vitest';
import { demoClient } from '#testing/demo-client.ts';
import { rowsOf } from '#testing/rows-of.ts';
import { neighboursOf } from './neighbours.ts';

const rowsWith = (...ids: readonly number[]) =>
  rowsOf(ids.map((id) => demoClient({ id: String(id), key: `wethod:${id}` })));

describe('previous and next', () => {
  it('follow the list, and end where it does', () => {
    const rows = rowsWith(3, 1, 2);
    expect(neighboursOf(rows, 'wethod:1', null)).toEqual({
      previous: 'wethod:3',
      next: 'wethod:2',
    });
    expect(neighboursOf(rows, 'wethod:3', null).previous).toBeNull();
    expect(neighboursOf(rows, 'wethod:2', null).next).toBeNull();
  });

  it('are what stood around a client that answers no longer, of those that still do', () => {
    const before = rowsWith(1, 2, 3, 4, 5);
    const left = { key: 'wethod:3', rows: before, index: 2 } as const;
    expect(neighboursOf(rowsWith(1, 5), 'wethod:3', left)).toEqual({
      previous: 'wethod:1',
      next: 'wethod:5',
    });
    expect(neighboursOf(rowsWith(), 'wethod:3', left)).toEqual({ previous: null, next: null });
  });

  it('begin at the top for a client that never was in the list', () => {
    const left = { key: 'wethod:3', rows: rowsWith(3), index: 0 } as const;
    expect(neighboursOf(rowsWith(1, 2), 'wethod:9', left)).toEqual({
      previous: null,
      next: 'wethod:1',
    });
  });
});
