/** What is left of a browser's spare time when another step would be too much, in milliseconds. */
const LEAST_TIME = 3;

/** So many milliseconds are taken at once: a browser offers up to 50, for which a key that comes meanwhile would wait. */
const MOST_TIME = 12;

type Spare = Pick<IdleDeadline, 'timeRemaining'>;

/**
 * Takes steps while nothing else is to do, for as long as `step` says that there is more. Returns what ends it
 * before that.
 */
export function inSpareTime(step: () => boolean): () => void {
  const schedule = globalThis.requestIdleCallback ?? scheduleSoon;
  const cancel = globalThis.cancelIdleCallback ?? clearTimeout;
  let waiting = schedule(work);
  function work(spare: Spare) {
    const end = performance.now() + MOST_TIME;
    let isMore = true;
    while (isMore && performance.now() < end && spare.timeRemaining() > LEAST_TIME) isMore = step();
    if (isMore) waiting = schedule(work);
  }
  return () => cancel(waiting);
}

/** Calls once nothing else is to do. Returns what prevents it. */
export function onceInSpareTime(call: () => void): () => void {
  return inSpareTime(() => {
    call();
    return false;
  });
}

/** Settles once nothing else is to do. */
export function spareTime(): Promise<void> {
  return new Promise((resolve) => {
    onceInSpareTime(resolve);
  });
}

/** For a browser that tells no spare time. */
function scheduleSoon(work: (spare: Spare) => void): number {
  return window.setTimeout(() => work({ timeRemaining: () => MOST_TIME }), MOST_TIME * 4);
}
