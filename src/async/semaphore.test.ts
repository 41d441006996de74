import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Semaphore } from './semaphore.ts';

const stays = new AbortController().signal;

test('so many are inside at once, the others follow in their order', async () => {
  const semaphore = new Semaphore(2);
  const entered: number[] = [];
  const leave: (() => void)[] = [];
  for (let guest = 0; guest < 5; guest += 1) {
    void semaphore.acquire(stays).then((way) => {
      entered.push(guest);
      leave.push(way);
    });
  }
  for (const expected of [
    [0, 1],
    [0, 1, 2],
    [0, 1, 2, 3],
    [0, 1, 2, 3, 4],
  ]) {
    await new Promise((resolve) => setImmediate(resolve));
    expect(entered).toEqual(expected);
    leave.shift()?.();
  }
});

test('who gives up leaves the line to the others, and takes no place', async () => {
  const semaphore = new Semaphore(1);
  const leave = await semaphore.acquire(stays);
  const gone = new AbortController();
  const given = semaphore.acquire(gone.signal);
  const next = semaphore.acquire(stays);
  gone.abort(new Error('gone'));
  await expect(given).rejects.toThrow('gone');
  leave();
  (await next)();
  await semaphore.acquire(stays);
  await expect(semaphore.acquire(gone.signal)).rejects.toThrow('gone');
});

test('however people come, go and give up, nobody is lost and there are never more inside', async () => {
  const guests = fc.array(
    fc.record({ staysFor: fc.nat(5), givesUp: fc.option(fc.nat(5), { nil: null }) }),
    { minLength: 1, maxLength: 30 },
  );
  const turns = async (count: number) => {
    for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
  };
  await fc.assert(
    fc.asyncProperty(guests, fc.integer({ min: 1, max: 4 }), async (all, most) => {
      const semaphore = new Semaphore(most);
      let inside = 0;
      await Promise.all(
        all.map(async ({ staysFor, givesUp }) => {
          const gone = new AbortController();
          if (givesUp !== null) void turns(givesUp).then(() => gone.abort());
          const leave = await semaphore.acquire(gone.signal).catch(() => null);
          if (leave === null) return;
          inside += 1;
          expect(inside).toBeLessThanOrEqual(most);
          await turns(staysFor);
          inside -= 1;
          leave();
        }),
      );
      // All places are free again.
      await Promise.all(Array.from({ length: most }, () => semaphore.acquire(stays)));
    }),
  );
});
