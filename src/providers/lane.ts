import type { Instant } from '#core/client.ts';
import { problemOf, type ErrorKind } from '#core/errors.ts';
import type { Answered, Ask } from './ask.ts';
import type { ApiRequest, Provider } from './contract.ts';
import type { Time } from './time.ts';

/**
 * Requests under way at once, at the most. The gateway sends four on at once: the fifth waits there, to be
 * sent in the moment that one comes back.
 */
export const MOST_IN_FLIGHT = 5;

/** In all, for what may pass by itself: a provider's own failure, a broken connection, no answer. */
const MOST_TRIES = 3;
const PASSING: readonly ErrorKind[] = ['upstream', 'timeout', 'unreachable'];

/** The wait before the second try, in milliseconds; it doubles, and varies by half. */
const FIRST_WAIT = 400;

/** For a 429 that does not say how long, in seconds. */
const DEFAULT_WAIT = 30;

interface LaneOptions {
  readonly provider: Provider;
  readonly ask: Ask;
  readonly signal: AbortSignal;
  readonly time: Time;
  /** Told until when the provider asked to wait; `null` when it goes on. */
  readonly onWait: (until: Instant | null) => void;
}

/**
 * The one way to a provider during a load: a few requests at once, tries of what may pass by
 * itself, and a pause of everything for as long as a 429 says. Throws `ProblemError`, or the abort.
 */
export class Lane {
  readonly #options: LaneOptions;
  #underWay = 0;
  readonly #line: (() => void)[] = [];
  #pausedUntil = 0;
  /** Milliseconds between two requests, where a set is so large that it has to be read slowly. */
  #pace = 0;
  #nextAt = 0;

  constructor(options: LaneOptions) {
    this.#options = options;
  }

  /** From now on, a request every so many milliseconds at the most. */
  slowDown(pace: number): void {
    this.#pace = pace;
  }

  /** `fresh` asks the provider itself, past what the gateway remembers. */
  async ask(request: ApiRequest, fresh = false): Promise<Answered> {
    await this.#enter();
    try {
      return await this.#try(request, fresh);
    } finally {
      this.#leave();
    }
  }

  async #try(request: ApiRequest, fresh: boolean): Promise<Answered> {
    const { provider, ask, signal, time, onWait } = this.#options;
    for (let tries = 1; ;) {
      await this.#clear();
      try {
        return await ask(provider.id, request, signal, fresh);
      } catch (thrown) {
        signal.throwIfAborted();
        const { kind, retryAfter } = problemOf(thrown);
        if (kind === 'rate-limited') {
          const until = time.now() + (retryAfter ?? DEFAULT_WAIT) * 1000;
          if (until > this.#pausedUntil) onWait((this.#pausedUntil = until));
        } else if (PASSING.includes(kind) && tries < MOST_TRIES) {
          await time.sleep(FIRST_WAIT * 2 ** (tries - 1) * (0.5 + time.random()), signal);
          tries += 1;
        } else throw thrown;
      }
    }
  }

  /** Waits until nothing asks to wait. */
  async #clear(): Promise<void> {
    const { signal, time, onWait } = this.#options;
    signal.throwIfAborted();
    while (time.now() < this.#pausedUntil) {
      const until = this.#pausedUntil;
      await time.sleep(until - time.now(), signal);
      if (until === this.#pausedUntil) onWait(null);
    }
    if (this.#pace === 0) return;
    const at = Math.max(this.#nextAt, time.now());
    this.#nextAt = at + this.#pace;
    if (at > time.now()) await time.sleep(at - time.now(), signal);
  }

  async #enter(): Promise<void> {
    if (this.#underWay < MOST_IN_FLIGHT) this.#underWay += 1;
    else await new Promise<void>((resolve) => this.#line.push(resolve));
  }

  #leave(): void {
    const next = this.#line.shift();
    if (next === undefined) this.#underWay -= 1;
    else next();
  }
}
