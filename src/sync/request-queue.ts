import { problemOf, type ErrorKind } from '#domain/errors.ts';
import { Semaphore } from '#async/semaphore.ts';
import type { Answered, Ask } from './api-client.ts';
import type { ApiRequest, Provider } from '#providers/contract.ts';
import type { Time } from './time.ts';

/**
 * Requests under way at once, at the most. The gateway sends six on at once, and a browser opens six connections to it
 * where it speaks HTTP/1.1. The others wait there, each to be sent in the moment that one comes back, also while the page
 * is busy drawing.
 */
export const MOST_IN_FLIGHT = 9;

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

/** In seconds: whatever a provider says, and the shortest doubles with each refusal that follows a wait. */
const SHORTEST_PAUSE = 1;
const LONGEST_PAUSE = 900;

/** So many waits for one request; then it is said. */
const MOST_WAITS = 8;

/** A pause ends by itself, even if its callers have left meanwhile. */
const NEVER = new AbortController().signal;

/**
 * The one way to a provider, for all callers: a few requests at once, tries of what may pass by itself, and a
 * pause of everything for as long as a 429 says.
 */
export class RequestQueue {
  readonly #provider: Provider;
  readonly #ask: Ask;
  readonly #time: Time;
  readonly #semaphore = new Semaphore(MOST_IN_FLIGHT);
  readonly #listeners = new Set<() => void>();
  #pausedUntil = -Infinity;
  #waitUntil: number | null = null;
  #isAccepted: boolean | null = null;
  /** Refusals one after the other, each after the wait that the one before had asked for. */
  #refusals = 0;

  constructor(provider: Provider, ask: Ask, time: Time) {
    this.#provider = provider;
    this.#ask = ask;
    this.#time = time;
  }

  /**
   * Until when the provider asked to wait, by the steady clock; `null` when it did not, and when that is over.
   */
  get waitUntil(): number | null {
    return this.#waitUntil;
  }

  /** Whether the provider took the credentials when it last answered; `null` until it has. */
  get isAccepted(): boolean | null {
    return this.#isAccepted;
  }

  /** Calls whenever `waitUntil` or `isAccepted` has changed, until what is returned is called. */
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
    for (let tries = 1, waits = 0; ;) {
      while (time.steady() < this.#pausedUntil) {
        await time.sleep(this.#pausedUntil - time.steady(), signal);
      }
      signal.throwIfAborted();
      const sentAt = time.steady();
      try {
        const answered = await this.#ask(this.#provider.id, request, signal, fresh);
        this.#refusals = 0;
        this.#note(true);
        return answered;
      } catch (thrown) {
        signal.throwIfAborted();
        const { kind, retryAfter } = problemOf(thrown);
        if (kind === 'unauthorised') this.#note(false);
        const isLimited = kind === 'rate-limited';
        const isPassing = isLimited
          ? waits < MOST_WAITS
          : PASSING.includes(kind) && tries < MOST_TRIES;
        if (isLimited) waits += 1;
        else tries += 1;
        if (isLimited || (retryAfter !== null && PASSING.includes(kind))) {
          this.#pause(retryAfter ?? DEFAULT_WAIT, sentAt);
        }
        if (!isPassing) throw thrown;
        if (!isLimited && retryAfter === null) {
          await time.sleep(FIRST_WAIT * 2 ** (tries - 2) * (0.5 + time.random()), signal);
        }
      }
    }
  }

  /** For everyone. Requests that were under way together are refused together, and count as one. */
  #pause(seconds: number, sentAt: number): void {
    if (sentAt >= this.#pausedUntil) this.#refusals += 1;
    const least = SHORTEST_PAUSE * 2 ** (this.#refusals - 1);
    const pause = Math.min(Math.max(seconds, least), LONGEST_PAUSE) * 1000;
    const until = this.#time.steady() + pause;
    if (until <= this.#pausedUntil) return;
    this.#pausedUntil = until;
    this.#tell(until);
    void this.#time.sleep(pause, NEVER).then(() => {
      if (until === this.#pausedUntil) this.#tell(null);
    });
  }

  #tell(waitUntil: number | null): void {
    this.#waitUntil = waitUntil;
    this.#changed();
  }

  #note(isAccepted: boolean): void {
    if (isAccepted === this.#isAccepted) return;
    this.#isAccepted = isAccepted;
    this.#changed();
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
