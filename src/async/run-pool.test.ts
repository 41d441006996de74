import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runPool } from './run-pool.ts';

const MOST = 7;

const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
};

/** How each item fares: how long its question takes, whether it fails, and how long taking it in does. */
const items = fc.array(
  fc.record({
    asking: fc.nat(6),
    takingIn: fc.nat(6),
    failsAsked: fc.constantFrom(false, false, false, false, false, true),
    failsTakenIn: fc.constantFrom(false, false, false, false, false, false, true),
  }),
  { maxLength: 25 },
);

test('everything is asked and taken in once, or the first failure ends it and is thrown', async () => {
  await fc.assert(
    fc.asyncProperty(items, async (all) => {
      const waiting = all.map((item, number) => ({ ...item, number }));
      const asked: number[] = [];
      const takenIn: number[] = [];
      const failed: string[] = [];
      let underWay = 0;
      const fail = (what: string) => {
        failed.push(what);
        throw new Error(what);
      };
      const result = await runPool(
        MOST,
        () => waiting.shift() ?? null,
        async (item) => {
          asked.push(item.number);
          underWay += 1;
          expect(underWay).toBeLessThanOrEqual(MOST);
          await turns(item.asking);
          underWay -= 1;
          if (item.failsAsked) fail(`asked ${item.number}`);
          return item;
        },
        async (item) => {
          await turns(item.takingIn);
          if (item.failsTakenIn) fail(`taken in ${item.number}`);
          takenIn.push(item.number);
        },
      ).then(
        () => null,
        (thrown: Error) => thrown.message,
      );
      expect(result).toBe(failed[0] ?? null);
      expect(underWay).toBe(0);
      // Nothing that came is lost, whatever failed beside it.
      const lost = asked.length - takenIn.length;
      expect(lost).toBe(failed.length);
      if (failed.length === 0) expect(asked).toEqual(all.map((_, number) => number));
      expect(new Set(takenIn).size).toBe(takenIn.length);
    }),
  );
});

test('the next question is on its way before an answer is taken in', async () => {
  const events: string[] = [];
  const numbers = Array.from({ length: MOST + 1 }, (_, number) => number);
  await runPool(
    MOST,
    () => numbers.shift() ?? null,
    async (number) => {
      events.push(`ask ${number}`);
      await turns(3);
      return number;
    },
    (number) => void events.push(`take in ${number}`),
  );
  expect(events.indexOf(`ask ${MOST}`)).toBeLessThan(events.indexOf('take in 0'));
});

test.each(['asking', 'taking in'])('a failure in %s ends the asking', async (where) => {
  const numbers = Array.from({ length: 40 }, (_, number) => number);
  const asked: number[] = [];
  const fail = (number: number, here: string) => {
    if (number === 3 && here === where) throw new Error('3 fails');
  };
  const running = runPool(
    MOST,
    () => numbers.shift() ?? null,
    async (number) => {
      asked.push(number);
      await turns(2);
      fail(number, 'asking');
      return number;
    },
    (number) => fail(number, 'taking in'),
  );
  await expect(running).rejects.toThrow('3 fails');
  expect(asked.length).toBeLessThan(4 * MOST);
});
