import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClientKey, Instant } from '#domain/client.ts';
import { SeenClients, unseen } from './seen-clients.ts';

const KEYS: readonly ClientKey[] = ['wethod:1', 'wethod:2', 'qonto:1', 'qonto:2'];
const publisher = (shown: readonly ClientKey[]) => ({
  indexOf: (key: ClientKey) => (shown.includes(key) ? shown.indexOf(key) : undefined),
});
const renewedOf = (...changes: readonly (readonly [ClientKey, Instant])[]) => new Map(changes);

describe('marks of new and changed clients', () => {
  it('count what is shown only: a client that is deleted or filtered out is nowhere', () => {
    const recentChanges = renewedOf(['wethod:1', 1], ['wethod:2', 1]);
    expect([...unseen(recentChanges, new Map(), publisher(['wethod:2'])).keys()]).toEqual([
      'wethod:2',
    ]);
  });

  it('say that a client changed again after it was seen', () => {
    const seen = new SeenClients();
    seen.see([['wethod:1', 1]]);
    expect(unseen(renewedOf(['wethod:1', 1]), seen.seen, publisher(KEYS)).size).toBe(0);
    expect(unseen(renewedOf(['wethod:1', 2]), seen.seen, publisher(KEYS)).size).toBe(1);
  });

  it('are as before after a look at another provider', () => {
    const step = fc.record({ key: fc.constantFrom(...KEYS), at: fc.integer({ min: 1, max: 3 }) });
    fc.assert(
      fc.property(fc.array(step), fc.array(step), fc.subarray([...KEYS]), (mine, others, shown) => {
        const seen = new SeenClients();
        const wethods = publisher(shown.filter((key) => key.startsWith('wethod')));
        const recentChanges = new Map(mine.map(({ key, at }) => [key, at] as const));
        seen.see(mine.slice(0, 2).map(({ key, at }) => [key, at] as const));
        const before = unseen(recentChanges, seen.seen, wethods);
        seen.see(
          others.filter(({ key }) => key.startsWith('qonto')).map(({ key, at }) => [key, at]),
        );
        expect(unseen(recentChanges, seen.seen, wethods)).toEqual(before);
      }),
    );
  });

  it('are told to listeners when something was seen, and only then', () => {
    const seen = new SeenClients();
    let told = 0;
    const stop = seen.subscribe(() => (told += 1));
    seen.see([['wethod:1', 1]]);
    seen.see([['wethod:1', 1]]);
    seen.see([]);
    expect(told).toBe(1);
    stop();
    seen.see([['wethod:1', 2]]);
    expect(told).toBe(1);
  });
});
