import { describe, expect, it } from 'vitest';
import { ReadChanges } from './read-changes.ts';

const KEY = 'wethod:1';
const noticedAt = (...times: readonly number[]) =>
  times.map((until) => ({ key: KEY, client: null, until }) as const);

function setUp() {
  const changes = new ReadChanges();
  return {
    read: (at: number) => changes.read(KEY, at),
    told: (...times: readonly number[]) =>
      changes.told(noticedAt(...times), KEY).map(({ until }) => until),
  };
}

describe('the changes of a client that are told', () => {
  it('are all that nobody has read yet', () => {
    const { told } = setUp();
    expect(told()).toEqual([]);
    expect(told(1, 2)).toEqual([1, 2]);
  });

  it('can be read again, until there is another', () => {
    const { told, read } = setUp();
    read(2);
    read(2);
    expect(told(1, 2)).toEqual([1, 2]);
    expect(told(1, 2, 3, 4)).toEqual([3, 4]);
    read(4);
    expect(told(1, 2, 3, 4)).toEqual([3, 4]);
    expect(told(1, 2, 3, 4, 5)).toEqual([5]);
  });

  it('are of this client alone', () => {
    const changes = new ReadChanges();
    expect(changes.told(noticedAt(1), 'wethod:2')).toEqual([]);
  });
});
