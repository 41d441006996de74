import type { Answer } from '#sandbox/exchange.ts';
import { qontoRateLimit } from './errors.ts';
import type { Grants } from './grants.ts';

const MOST = 200;
const HOUR = 60 * 60 * 1000;

/** Qonto answers 429 after 200 answers of 401 in an hour, to whatever is asked. */
export class Throttle {
  readonly #clock: Pick<Grants, 'now'>;
  #refusedAt: number[] = [];

  constructor(clock: Pick<Grants, 'now'>) {
    this.#clock = clock;
  }

  get count(): number {
    const since = this.#clock.now() - HOUR;
    this.#refusedAt = this.#refusedAt.filter((at) => at > since);
    return this.#refusedAt.length;
  }

  /** Null as long as there were fewer. */
  refusal(): Answer | null {
    if (this.count < MOST) return null;
    const first = this.#refusedAt[0] ?? 0;
    return qontoRateLimit(Math.ceil((first + HOUR - this.#clock.now()) / 1000));
  }

  note({ status }: Answer): void {
    if (status === 401) this.#refusedAt.push(this.#clock.now());
  }

  clear(): void {
    this.#refusedAt = [];
  }
}
