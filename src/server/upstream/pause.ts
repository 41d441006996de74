import { ageOf, timestampOf, type Clock, type Timestamp } from '#server/clock.ts';
import type { UpstreamError } from './upstream-result.ts';

/** The provider's word that it will not be asked for a while. */
interface Wait {
  readonly refusal: UpstreamError;
  readonly saidAt: Timestamp;
  readonly waitMs: number;
  /** How often it has been said again after it was over. */
  readonly repeats: number;
}

const SHORTEST_MS = 1000;
/** For a 429 that does not say how long. */
const UNSAID_MS = 30_000;
/** Then it is asked again, whatever it said: a wait of hours may be a mistake, or over by now. */
const LONGEST_MS = 5 * 60 * 1000;

/**
 * How long a provider wants to be left alone: every tab has to know. At least a second, and twice as
 * long each time it says so again right after a wait; at most five minutes.
 */
export class ProviderPause {
  readonly #clock: Clock;
  #wait: Wait | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Notes what a provider refused, asked at that moment; the same with the wait that is kept to. `counted` is how often it
   * has been said again, where somebody else counts.
   */
  note(refusal: UpstreamError, askedAt: Timestamp, counted: number | null = null): UpstreamError {
    const { kind, retryAfter } = refusal.problem;
    if (kind !== 'rate-limited' && retryAfter === null) {
      if (kind !== 'upstream') this.end(askedAt);
      return refusal;
    }
    const last = this.#wait;
    // Sent before the last one came: the same burst says it again.
    const isSame = last !== null && askedAt.steady <= last.saidAt.steady;
    const repeats = counted ?? (last === null ? 0 : last.repeats + (isSame ? 0 : 1));
    const saidMs = retryAfter === null ? UNSAID_MS : retryAfter * 1000;
    const waitMs = Math.min(Math.max(saidMs, SHORTEST_MS * 2 ** repeats), LONGEST_MS);
    if (last === null || waitMs > last.waitMs - ageOf(last.saidAt, this.#clock)) {
      this.#wait = { refusal, saidAt: timestampOf(this.#clock), waitMs, repeats };
    }
    return this.refusal() ?? refusal;
  }

  /** It has answered something that was asked since it last refused: the next wait is a first one. */
  end(askedAt: Timestamp): void {
    if (this.#wait !== null && askedAt.steady > this.#wait.saidAt.steady) this.#wait = null;
  }

  /** What the provider would answer until its wait is over; `null` once it is. */
  refusal(): UpstreamError | null {
    if (this.#wait === null) return null;
    const { refusal, saidAt, waitMs } = this.#wait;
    const leftMs = waitMs - ageOf(saidAt, this.#clock);
    if (leftMs <= 0) return null;
    const problem = { ...refusal.problem, retryAfter: Math.ceil(leftMs / 1000) };
    return { ...refusal, problem };
  }
}
