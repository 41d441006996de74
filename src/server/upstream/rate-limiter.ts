import { ProblemError, toProblem } from '#domain/errors.ts';
import type { Quota } from '#providers/upstream.ts';
import type { Clock } from '#server/clock.ts';

/**
 * Keeps one connection below its ceiling within any window of that length: what is above waits its
 * turn, first come first served, and what would wait too long is told so at once.
 */
export class RateLimiter {
  readonly #ceiling: Quota;
  readonly #windowMs: number;
  readonly #longestWaitMs: number;
  readonly #clock: Clock;
  /** When the requests of the last window were sent, in order. */
  readonly #sent: number[] = [];
  /** In the order in which they came. */
  readonly #line = new Set<(giveBack: () => void) => void>();
  #cancelTimer: (() => void) | null = null;

  constructor(ceiling: Quota, longestWaitMs: number, clock: Clock) {
    this.#ceiling = ceiling;
    this.#windowMs = ceiling.seconds * 1000;
    this.#longestWaitMs = longestWaitMs;
    this.#clock = clock;
  }

  /**
   * Resolves when one request may be sent, which counts from then on; what it resolves with takes that
   * back, for one that was not sent after all. Throws a `ProblemError` (`rate-limited`) where that would
   * take too long, or the signal's reason once it is aborted, which leaves the line to the others.
   */
  async acquire(signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted();
    this.#admit();
    if (this.#hasRoom()) return this.#count();
    const waitMs = this.#waitMs(this.#line.size);
    if (waitMs > this.#longestWaitMs) {
      throw new ProblemError(toProblem('rate-limited', { retryAfter: Math.ceil(waitMs / 1000) }));
    }
    return await new Promise<() => void>((resolve, reject) => {
      const go = (giveBack: () => void) => {
        signal.removeEventListener('abort', leave);
        resolve(giveBack);
      };
      const leave = () => {
        this.#line.delete(go);
        if (this.#line.size === 0) this.#stopTimer();
        reject(signal.reason);
      };
      signal.addEventListener('abort', leave, { once: true });
      this.#line.add(go);
      this.#startTimer();
    });
  }

  /** Counts one request; returns the way to take it back. */
  #count(): () => void {
    const at = this.#clock.steady();
    this.#sent.push(at);
    return () => {
      const place = this.#sent.indexOf(at);
      if (place < 0) return;
      this.#sent.splice(place, 1);
      this.#admit();
    };
  }

  #hasRoom(): boolean {
    return this.#sent.length < this.#ceiling.requests;
  }

  /** Those in line for whom there is room by now; a timer for the next. */
  #admit(): void {
    this.#stopTimer();
    const end = this.#clock.steady() - this.#windowMs;
    const first = this.#sent.findIndex((sentAt) => sentAt > end);
    this.#sent.splice(0, first < 0 ? this.#sent.length : first);
    for (const go of this.#line) {
      if (!this.#hasRoom()) break;
      this.#line.delete(go);
      go(this.#count());
    }
    if (this.#line.size > 0) this.#startTimer();
  }

  /** Of the one that comes after so many others, where there is no room. */
  #waitMs(ahead: number): number {
    const { requests } = this.#ceiling;
    // Each place that comes free is taken at once, and comes free again a window later.
    const sentAt = this.#sent[ahead % requests] ?? 0;
    const windows = Math.floor(ahead / requests) + 1;
    return Math.max(0, sentAt + windows * this.#windowMs - this.#clock.steady());
  }

  #startTimer(): void {
    this.#cancelTimer ??= this.#clock.after(this.#waitMs(0), () => this.#admit());
  }

  #stopTimer(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
  }
}
