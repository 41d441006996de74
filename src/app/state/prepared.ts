import { useEffect } from 'react';
import type { Field } from '#domain/field.ts';
import type { Follower } from '#engine/indexes/follower.ts';
import type { SyncState } from '#sync/sync-state.ts';

/** So many changes are prepared in one step: about a millisecond. */
const STEP = 100;

/** What is left of a browser's spare time when another step would be too much, in milliseconds. */
const LEAST_TIME = 3;

/** Where a browser tells no spare time, so many milliseconds are taken at once. */
const SLICE = 10;

type Spare = Pick<IdleDeadline, 'timeRemaining'>;

/**
 * Prepares what is made of the clients while nothing else is to do, so that a key or a click only has to show
 * it. While a draft is on its way, orders wait: each page would be put into all of them.
 */
export function usePrepared(loaded: SyncState, columns: readonly Field[]): void {
  // Outside is the browser's spare time.
  useEffect(() => {
    const { indexes, phase } = loaded;
    return followInSpareTime(indexes.followers(phase === 'draft' ? [] : columns));
  }, [loaded, columns]);
}

/** Prepares these one after the other, and says when all are ready; what is returned gives that up. */
export function followInSpareTime(
  followers: readonly Follower[],
  onReady: () => void = () => {},
): () => void {
  const schedule = globalThis.requestIdleCallback ?? scheduleSoon;
  const cancel = globalThis.cancelIdleCallback ?? clearTimeout;
  const left = [...followers];
  let waiting = schedule(prepare);
  function prepare(deadline: Spare) {
    if (left.length === 0) return onReady();
    while (left[0] !== undefined && deadline.timeRemaining() > LEAST_TIME) {
      if (left[0].follow(STEP)) left.shift();
    }
    // What is made of them has a piece of time of its own.
    waiting = schedule(prepare);
  }
  return () => cancel(waiting);
}

/** For a browser that tells no spare time. */
function scheduleSoon(work: (deadline: Spare) => void): number {
  return window.setTimeout(() => {
    const start = performance.now();
    work({ timeRemaining: () => start + SLICE - performance.now() });
  }, SLICE * 5);
}
