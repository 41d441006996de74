import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inSlices, type SliceTiming } from './in-slices.ts';

const SLICE_MS = 8;

/** A clock that only work moves, and turns that are counted: nothing here depends on the machine. */
function makeTiming() {
  const state = { time: 0, turns: 0 };
  const timing: SliceTiming = {
    now: () => state.time,
    nextTurn: async () => {
      state.turns += 1;
    },
  };
  return { state, timing };
}

const { signal } = new AbortController();

test('every item is done once, in order, and no slice has more work than fits it', async () => {
  const costs = fc.array(fc.double({ min: 0.01, max: 30, noNaN: true }), { maxLength: 200 });
  await fc.assert(
    fc.asyncProperty(costs, async (items) => {
      const { state, timing } = makeTiming();
      const done: number[] = [];
      let inSlice: number[] = [];
      const slices: number[][] = [];
      const afterSlice = () => {
        slices.push(inSlice);
        inSlice = [];
      };
      const work = (cost: number) => {
        state.time += cost;
        done.push(cost);
        inSlice.push(cost);
      };
      await inSlices(items, work, { signal, afterSlice, timing });
      expect(done).toEqual(items);
      expect(slices.flat()).toEqual(items);
      for (const slice of slices) {
        // Without its last item there was room in it for one more.
        const before = slice.slice(0, -1).reduce((sum, cost) => sum + cost, 0);
        expect(before).toBeLessThan(SLICE_MS);
      }
      expect(state.turns).toBeGreaterThanOrEqual(slices.length - 1);
    }),
  );
});

test('an item is made in the slice that works on it', async () => {
  const { state, timing } = makeTiming();
  const made: number[] = [];
  const items = function* () {
    for (let item = 0; item < 20; item += 1) {
      state.time += 3;
      made.push(item);
      yield item;
    }
  };
  const seen: number[] = [];
  await inSlices(items(), () => {}, {
    signal,
    timing,
    afterSlice: () => void seen.push(made.length),
  });
  expect(seen).toEqual([3, 6, 9, 12, 15, 18, 20]);
});

test('who hears of a slice can hold up the next one', async () => {
  const { state, timing } = makeTiming();
  const log: string[] = [];
  const afterSlice = async (done: number) => {
    log.push(`${done} asked`);
    await Promise.resolve();
    log.push(`${done} let go`);
  };
  const work = () => {
    state.time += SLICE_MS;
    log.push('work');
  };
  await inSlices([1, 2], work, { signal, timing, afterSlice });
  expect(log).toEqual(['work', '1 asked', '1 let go', 'work', '2 asked', '2 let go']);
});

test('the first slice can be longer: some browsers allow something only in the turn of a click', async () => {
  const { state, timing } = makeTiming();
  const heard: number[] = [];
  const afterSlice = (done: number) => void heard.push(done);
  const work = () => void (state.time += 4);
  await inSlices(Array(14).keys(), work, { signal, timing, firstMs: 40, afterSlice });
  expect(heard).toEqual([10, 12, 14]);
});

test('of nothing there is no slice', async () => {
  const { state, timing } = makeTiming();
  const heard: number[] = [];
  await inSlices([], () => {}, { signal, timing, afterSlice: (done) => void heard.push(done) });
  expect(heard).toEqual([]);
  expect(state.turns).toBe(0);
});

test('once it is not wanted any more, no further slice begins', async () => {
  const { state, timing } = makeTiming();
  const controller = new AbortController();
  let done = 0;
  const work = () => {
    state.time += 4;
    done += 1;
  };
  const afterSlice = () => {
    if (done === 4) controller.abort(new Error('not wanted'));
  };
  const sliced = inSlices(Array(100).keys(), work, {
    signal: controller.signal,
    timing,
    afterSlice,
  });
  await expect(sliced).rejects.toThrow('not wanted');
  expect(done).toBe(4);
  await expect(inSlices([1], work, { signal: controller.signal, timing })).rejects.toThrow();
  expect(done).toBe(4);
});
