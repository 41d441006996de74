/** What is left of a browser's spare time when another step would be too much, in milliseconds. */
const LEAST_TIME = 3;

/** Where a browser tells no spare time, so many milliseconds are taken at once. */
const SLICE = 10;

type Spare = Pick<IdleDeadline, 'timeRemaining'>;

/**
 * Takes steps while nothing else is to do, for as long as `step` says that there is more. Returns what ends it
 * before that.
 */
export function inSpareTime(step: () => boolean): () => void {
  const schedule = globalThis.requestIdleCallback ?? scheduleSoon;
  const cancel = globalThis.cancelIdleCallback ?? clearTimeout;
  let waiting = schedule(work);
  function work(deadline: Spare) {
    let isMore = true;
    while (isMore && deadline.timeRemaining() > LEAST_TIME) isMore = step();
    if (isMore) waiting = schedule(work);
  }
  return () => cancel(waiting);
}

/** Settles once nothing else is to do. */
export function spareTime(): Promise<void> {
  return new Promise((resolve) => {
    inSpareTime(() => {
      resolve();
      return false;
    });
  });
}

/** For a browser that tells no spare time. */
function scheduleSoon(work: (deadline: Spare) => void): number {
  return window.setTimeout(() => {
    const start = performance.now();
    work({ timeRemaining: () => start + SLICE - performance.now() });
  }, SLICE * 5);
}
