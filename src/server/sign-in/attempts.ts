import type { Clock } from '#server/clock.ts';

const WINDOW_MS = 60_000;
/** A whole office may have one address. */
const MOST_OF_ONE = 60;
const MOST_OF_ALL = 1200;

/** How many sign-ins may begin in a minute: each is a row in the database, and nobody is known yet. */
export class Attempts {
  readonly #clock: Clock;
  #began = -Infinity;
  #all = 0;
  readonly #byAddress = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Whether this address may begin one more. */
  take(address: string): boolean {
    const now = this.#clock.steady();
    if (now - this.#began >= WINDOW_MS) {
      this.#began = now;
      this.#all = 0;
      this.#byAddress.clear();
    }
    const own = (this.#byAddress.get(address) ?? 0) + 1;
    if (own > MOST_OF_ONE || this.#all >= MOST_OF_ALL) return false;
    this.#byAddress.set(address, own);
    this.#all += 1;
    return true;
  }
}
