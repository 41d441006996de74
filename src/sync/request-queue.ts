import type { Instant } from '#domain/client.ts';
import { problemOf, type ErrorKind } from '#domain/errors.ts';
import { Semaphore } from '#async/semaphore.ts';
import type { Answered, Ask } from './api-client.ts';
import type { ApiRequest, Provider } from '#providers/contract.ts';
import type { Time } from './time.ts';

/**
 * Requests under way at once, at the most. The gateway sends six on at once: the seventh waits there, to be
 * sent in the moment that one comes back.
 */
export const MOST_IN_FLIGHT = 7;

/**
 * In all, for what may pass by itself: a provider's own failure, a broken connection. A provider that hangs
 * was waited for half a minute already: that is said, and nothing is tried by itself.
 */
const MOST_TRIES = 3;
const PASSING: readonly ErrorKind[] = ['upstream', 'unreachable'];

/** The wait before the second try, in milliseconds; it doubles, and varies by half. */
const FIRST_WAIT = 400;

/** For a 429 that does not say how long, in seconds. */
const DEFAULT_WAIT = 30;

/** A pause ends by itself, whoever has left meanwhile. */
const NEVER = new AbortController().signal;

/**
 * The one way to a provider, whoever asks: a few requests at once, tries of what may pass by itself, and a
 * pause of everything for as long as a 429 says.
 */
export class RequestQueue {
  readonly #provider: Provider;
  readonly #ask: Ask;
  readonly #time: Time;
  readonly #semaphore = new Semaphore(MOST_IN_FLIGHT);
  readonly #listeners = new Set<() => void>();
  #pausedUntil = -Infinity;
  #waitUntil: Instant | null = null;

  constructor(provider: Provider, ask: Ask, time: Time) {
    this.#provider = provider;
    this.#ask = ask;
    this.#time = time;
  }

  /** Until when the provider asked to wait; `null` when it did not, and when that is over. */
  get waitUntil(): Instant | null {
    return this.#waitUntil;
  }

  /** Calls whenever `waitUntil` has changed, until what is returned is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * `fresh` asks the provider itself, past what the gateway remembers. Throws `ProblemError`, or the signal's
   * reason.
   */
  async ask(request: ApiRequest, signal: AbortSignal, fresh = false): Promise<Answered> {
    const leave = await this.#semaphore.acquire(signal);
    try {
      return await this.#try(request, signal, fresh);
    } finally {
      leave();
    }
  }

  async #try(request: ApiRequest, signal: AbortSignal, fresh: boolean): Promise<Answered> {
    const time = this.#time;
    for (let tries = 1; ;) {
      while (time.now() < this.#pausedUntil) {
        await time.sleep(this.#pausedUntil - time.now(), signal);
      }
      signal.throwIfAborted();
      try {
        return await this.#ask(this.#provider.id, request, signal, fresh);
      } catch (thrown) {
        signal.throwIfAborted();
        const { kind, retryAfter } = problemOf(thrown);
        // A 503 may say how long, too.
        if (kind === 'rate-limited' || retryAfter !== null) this.#pause(retryAfter ?? DEFAULT_WAIT);
        else if (PASSING.includes(kind) && tries < MOST_TRIES) {
          await time.sleep(FIRST_WAIT * 2 ** (tries - 1) * (0.5 + time.random()), signal);
          tries += 1;
        } else throw thrown;
      }
    }
  }

  #pause(seconds: number): void {
    const until = this.#time.now() + seconds * 1000;
    if (until <= this.#pausedUntil) return;
    this.#pausedUntil = until;
    this.#tell(until);
    void this.#time.sleep(seconds * 1000, NEVER).then(() => {
      if (until === this.#pausedUntil) this.#tell(null);
    });
  }

  #tell(waitUntil: Instant | null): void {
    this.#waitUntil = waitUntil;
    for (const listener of this.#listeners) listener();
  }
}
