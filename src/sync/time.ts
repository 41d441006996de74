import type { Instant } from '#domain/client.ts';

/** The passing of time, so that a simulation can have its own. */
export interface Time {
  /** By the clock on the wall, which somebody may set: only for what a person reads. */
  readonly now: () => Instant;
  /** Milliseconds that only go forward: for waits. They are only ever compared with each other. */
  readonly steady: () => number;
  /** Rejects with the abort, should it come first. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Lets everything go first that draws or answers a hand. Rejects with the abort, should it come first. */
  readonly yieldToMain: (signal: AbortSignal) => Promise<void>;
  /** In [0, 1): so that tries of many do not fall together. */
  readonly random: () => number;
}

export const realTime: Time = {
  now: Date.now,
  steady: () => performance.now(),
  sleep,
  yieldToMain,
  random: Math.random,
};

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const timer = setTimeout(done, milliseconds);
    function done() {
      signal.removeEventListener('abort', aborted);
      resolve();
    }
    function aborted() {
      clearTimeout(timer);
      reject(signal.reason);
    }
    signal.addEventListener('abort', aborted, { once: true });
  });
}

/** Where the platform cannot tell what is urgent, the next turn is for others. */
function yieldToMain(signal: AbortSignal): Promise<void> {
  return globalThis.scheduler === undefined
    ? sleep(0, signal)
    : globalThis.scheduler.postTask(() => {}, { priority: 'background', signal });
}
