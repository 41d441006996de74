import { nextTurn } from './next-turn.ts';

/** How long one slice may take, in milliseconds: a part of a frame, of which the rest is the page's. */
const SLICE_MS = 8;

/** What the slices are divided by: the page's clock and its turns, or a test's. */
export interface SliceTiming {
  /** In milliseconds, from any start. */
  readonly now: () => number;
  readonly nextTurn: () => Promise<void>;
}

const PAGE_TIMING: SliceTiming = { now: () => performance.now(), nextTurn };

export interface Slicing {
  readonly signal: AbortSignal;
  /** How long the first slice may take, in milliseconds; as long as the others unless told. */
  readonly firstMs?: number;
  /**
   * Hears after each slice, the last one too, how many items are done. The next slice waits for it. Where there are no
   * items it is not called.
   */
  readonly afterSlice?: (done: number) => Promise<void> | void;
  readonly timing?: SliceTiming;
}

/**
 * Does something for each item, in slices, so that the page can be used meanwhile. Items are asked for one by one, in
 * the slice in which they are worked on. Resolves with how many there were; rejects with the signal's reason once that is
 * aborted.
 */
export async function inSlices<Item>(
  items: Iterable<Item>,
  work: (item: Item) => void,
  { signal, firstMs = SLICE_MS, afterSlice = () => {}, timing = PAGE_TIMING }: Slicing,
): Promise<number> {
  signal.throwIfAborted();
  let done = 0;
  let told = 0;
  let until = timing.now() + firstMs;
  for (const item of items) {
    work(item);
    done += 1;
    if (timing.now() < until) continue;
    told = done;
    await afterSlice(done);
    await timing.nextTurn();
    signal.throwIfAborted();
    until = timing.now() + SLICE_MS;
  }
  if (done > told) await afterSlice(done);
  signal.throwIfAborted();
  return done;
}
