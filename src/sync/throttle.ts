import type { Time } from './time.ts';

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
