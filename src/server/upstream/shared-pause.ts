import { fits, number, oneOf, record } from '#domain/check.ts';
import { ERROR_KINDS, toProblem, type ErrorKind } from '#domain/errors.ts';
import { ageOf, type Clock, type Timestamp } from '#server/clock.ts';
import { StoreError, type ThrottleStore } from '#server/store/store.ts';
import { ProviderPause } from './pause.ts';
import { SENT_WITHIN_MS } from './shared-rate-limiter.ts';
import { answerOfStore } from './store-answer.ts';
import type { UpstreamError } from './upstream-result.ts';

type Throttles = Pick<ThrottleStore, 'pause' | 'paused' | 'forgetPause'>;

/** Of a refusal only its kind and status are kept: its sentence is the provider's. */
interface Kept {
  readonly kind: ErrorKind;
  readonly status: number;
  /** How often it has been said again after it was over, by whichever instance heard it. */
  readonly repeats: number;
  readonly waitMs: number;
}

const keptRefusal = record<Kept>({
  kind: oneOf(ERROR_KINDS),
  status: number,
  repeats: number,
  waitMs: number,
});

/**
 * How long a provider wants to be left alone, known to all instances that have the same store: the longest wait that
 * one of them was told counts for all, and so does how often it was said again.
 */
export class SharedPause {
  readonly #own: ProviderPause;
  readonly #throttles: Throttles;
  readonly #name: string;
  readonly #clock: Clock;
  /** When it was first seen, on this machine's clock, that one is kept which is over. */
  #overSince: number | null = null;

  constructor(throttles: Throttles, name: string, clock: Clock) {
    this.#own = new ProviderPause(clock);
    this.#throttles = throttles;
    this.#name = name;
    this.#clock = clock;
  }

  /** As of `ProviderPause`. */
  async note(refusal: UpstreamError, askedAt: Timestamp): Promise<UpstreamError> {
    // The answer is there, whether or not the store is, or the others hear of it.
    const repeats = await this.#repeats(askedAt).catch(() => null);
    const noted = this.#own.note(refusal, askedAt, repeats);
    const left = this.#own.refusal()?.problem.retryAfter ?? null;
    if (left === null) return noted;
    const { problem, status } = noted;
    const kept: Kept = { kind: problem.kind, status, repeats: repeats ?? 0, waitMs: left * 1000 };
    await this.#throttles.pause(this.#name, left * 1000, JSON.stringify(kept)).catch(() => {});
    return noted;
  }

  /**
   * What was asked before another instance was refused says nothing of that pause, and what is asked after it comes
   * when it is over: so none that goes on is ended. After one that is over, the next is a first one.
   */
  end(askedAt: Timestamp): void {
    this.#own.end(askedAt);
    if (this.#overSince === null || askedAt.steady < this.#overSince) return;
    this.#overSince = null;
    this.#throttles.forgetPause(this.#name).catch(() => {});
  }

  /** Throws a `ProblemError` (`unreachable`) where the store does not answer, or not soon enough. */
  async refusal(): Promise<UpstreamError | null> {
    const own = this.#own.refusal();
    if (own !== null) return own;
    const asked = this.#clock.steady();
    const paused = await answerOfStore(this.#throttles.paused(this.#name));
    const isOver = paused !== null && paused.left <= 0;
    this.#overSince = isOver ? (this.#overSince ?? this.#clock.steady()) : null;
    if (paused !== null && !isOver) return toRefusal(paused);
    // A request that has its place by now would be sent later than the others reckon with.
    if (this.#clock.steady() - asked <= SENT_WITHIN_MS / 2) return null;
    return await answerOfStore(Promise.reject(new StoreError('unavailable')));
  }

  /** How often it has been said again, with what was just refused: sent before the last refusal came, it is the same. */
  async #repeats(askedAt: Timestamp): Promise<number> {
    const last = await this.#throttles.paused(this.#name);
    const kept = last && readKept(last.refusal);
    if (last === null || kept === null) return 0;
    const isSame = ageOf(askedAt, this.#clock) >= kept.waitMs - last.left;
    return kept.repeats + (isSame ? 0 : 1);
  }
}

function readKept(text: string): Kept | null {
  const read: unknown = JSON.parse(text);
  return fits(keptRefusal, read) ? read : null;
}

function toRefusal({ left, refusal }: { left: number; refusal: string }): UpstreamError {
  const { kind, status } = readKept(refusal) ?? { kind: 'rate-limited', status: 429 };
  const problem = toProblem(kind, { retryAfter: Math.ceil(left / 1000) });
  return { state: 'refused', problem, status };
}
