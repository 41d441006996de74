import type { Instant } from '#domain/client.ts';
import { nextTurn } from '#async/next-turn.ts';
import type { Provider } from '#providers/contract.ts';

export const HOUR = 3_600_000;

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
  /** Waits until what is to be drawn now is on screen, and for nothing else. Rejects with the abort, should it come first. */
  readonly afterPaint: (signal: AbortSignal) => Promise<void>;
  /** In [0, 1): so that tries of many do not fall together. */
  readonly random: () => number;
}

export const realTime: Time = {
  now: Date.now,
  steady: () => performance.now(),
  sleep,
  yieldToMain,
  afterPaint,
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

/**
 * What was begun now may be drawn after the next frame's callbacks: the frame after that has it, and other tasks follow
 * its paint. A page that nobody looks at has no frames: once nothing else is to do, nothing is left to be drawn either.
 */
function afterPaint(signal: AbortSignal): Promise<void> {
  const painted = new Promise<void>((resolve) => {
    const nextFrame = globalThis.requestAnimationFrame;
    nextFrame?.(() => nextFrame(() => void nextTurn().then(resolve)));
  });
  return Promise.race([painted, yieldToMain(signal)]);
}

/** How quickly one read may ask: as it likes, until it is slowed down. */
export class Throttle {
  readonly #time: Time;
  #every = 0;
  #nextAt = -Infinity;

  constructor(time: Time) {
    this.#time = time;
  }

  /** From now on at most one turn every so many milliseconds. */
  slowDown(every: number): void {
    this.#every = every;
  }

  /** Resolves when it is one's turn. Rejects with the abort, should it come first. */
  async acquire(signal: AbortSignal): Promise<void> {
    if (this.#every === 0) return;
    const now = this.#time.steady();
    const at = Math.max(this.#nextAt, now);
    this.#nextAt = at + this.#every;
    if (at > now) await this.#time.sleep(at - now, signal);
  }
}

/** What a provider allows in an hour; `Infinity` where that is not known. */
export function requestsPerHour({ quota }: Pick<Provider, 'quota'>): number {
  return quota === null ? Infinity : (quota.requests * 3600) / quota.seconds;
}

/** Of an hour's requests, what one read may take at full speed, and at what share it goes on slowly. */
const QUICK_SHARE = 0.4;
const SLOW_SHARE = 0.5;

/** Slows a read down that needs much of what a provider allows in an hour; whether it does. */
export function slowDownWhereMuch(
  provider: Pick<Provider, 'quota'>,
  throttle: Throttle,
  requests: number,
): boolean {
  const allowed = requestsPerHour(provider);
  if (requests <= allowed * QUICK_SHARE) return false;
  throttle.slowDown(HOUR / (allowed * SLOW_SHARE));
  return true;
}
