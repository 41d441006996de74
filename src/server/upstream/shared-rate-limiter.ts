import { Semaphore } from '#async/semaphore.ts';
import { ProblemError, toProblem } from '#domain/errors.ts';
import type { Quota } from '#providers/upstream.ts';
import type { Clock } from '#server/clock.ts';
import type { Taken, ThrottleStore } from '#server/store/store.ts';
import { answerOfStore } from './store-answer.ts';

/**
 * Milliseconds between the moment at which the store notes a request and the one at which it is sent: half of them
 * for the store's answer, half for its next one. A stretch of time is longer by as much, so that no request that was
 * slow on its way and no fast one after it come closer than the ceiling allows.
 */
export const SENT_WITHIN_MS = 2000;
const ANSWERED_WITHIN_MS = SENT_WITHIN_MS / 2;

/**
 * Keeps one connection below its ceiling, over all instances that have the same store. In this one, first come, first
 * served.
 */
export class SharedRateLimiter {
  readonly #throttles: Pick<ThrottleStore, 'take' | 'giveBack'>;
  readonly #name: string;
  readonly #ceiling: Quota;
  readonly #longestWaitMs: number;
  readonly #clock: Clock;
  readonly #line = new Semaphore(1);

  constructor(
    throttles: Pick<ThrottleStore, 'take' | 'giveBack'>,
    name: string,
    ceiling: Quota,
    longestWaitMs: number,
    clock: Clock,
  ) {
    this.#throttles = throttles;
    this.#name = name;
    this.#ceiling = {
      // A share of a quota need not be whole; slots are.
      requests: Math.max(1, Math.floor(ceiling.requests)),
      seconds: ceiling.seconds + SENT_WITHIN_MS / 1000,
    };
    this.#longestWaitMs = longestWaitMs;
    this.#clock = clock;
  }

  /** As of `RateLimiter`; also throws a `ProblemError` (`unreachable`) where the store does not answer. */
  async acquire(signal: AbortSignal): Promise<() => void> {
    const last = this.#clock.steady() + this.#longestWaitMs;
    const leave = await this.#line.acquire(signal);
    try {
      for (;;) {
        const asked = this.#clock.steady();
        const taken = await answerOfStore(this.#throttles.take(this.#name, this.#ceiling));
        const now = this.#clock.steady();
        if ('token' in taken && now - asked <= ANSWERED_WITHIN_MS && !signal.aborted) {
          return () => this.#giveBack(taken);
        }
        this.#giveBack(taken);
        signal.throwIfAborted();
        const wait = 'wait' in taken ? taken.wait : 1;
        if (now + wait > last) {
          const retryAfter = Math.ceil(wait / 1000);
          throw new ProblemError(toProblem('rate-limited', { retryAfter }));
        }
        await this.#sleep(wait, signal);
      }
    } finally {
      leave();
    }
  }

  #giveBack(taken: Taken): void {
    if (!('token' in taken)) return;
    // Where it is lost, the place is free when the stretch is over.
    this.#throttles.giveBack(this.#name, taken.token).catch(() => {});
  }

  #sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        cancel();
        reject(signal.reason);
      };
      const cancel = this.#clock.after(milliseconds, () => {
        signal.removeEventListener('abort', leave);
        resolve();
      });
      signal.addEventListener('abort', leave, { once: true });
    });
  }
}
