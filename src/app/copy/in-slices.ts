import { nextTurn } from '#async/next-turn.ts';

/** How long one slice may take, in milliseconds: a part of a frame. */
const SLICE = 8;

/**
 * Does something for each index below `count`, in slices, so that the page can be used meanwhile. `onSlice` hears
 * after each how many are done. Rejects once the signal is aborted.
 */
export async function inSlices(
  count: number,
  work: (index: number) => void,
  signal: AbortSignal,
  onSlice: (done: number) => void = () => {},
): Promise<void> {
  let until = performance.now() + SLICE;
  for (let index = 0; index < count; index += 1) {
    work(index);
    if (performance.now() < until) continue;
    onSlice(index + 1);
    await nextTurn();
    signal.throwIfAborted();
    until = performance.now() + SLICE;
  }
}
