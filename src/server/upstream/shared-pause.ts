import { ERROR_KINDS, toProblem, type ErrorKind } from '#domain/errors.ts';
import type { Clock, Timestamp } from '#server/clock.ts';
import { StoreError, type ThrottleStore } from '#server/store/store.ts';
import { ProviderPause } from './pause.ts';
import { SENT_WITHIN_MS } from './shared-rate-limiter.ts';
import { answerOfStore } from './store-answer.ts';
import type { UpstreamError } from './upstream-result.ts';

/**
 * How long a provider wants to be left alone, known to all instances that have the same store: the longest wait that
 * one of them was told counts for all. How often it was said again is counted in each. Of the refusal only its kind
 * and status are kept: its sentence is the provider's.
 */
export class SharedPause {
  readonly #own: ProviderPause;
  readonly #throttles: Pick<ThrottleStore, 'pause' | 'paused'>;
  readonly #name: string;
  readonly #clock: Clock;

  constructor(throttles: Pick<ThrottleStore, 'pause' | 'paused'>, name: string, clock: Clock) {
    this.#own = new ProviderPause(clock);
    this.#throttles = throttles;
    this.#name = name;
    this.#clock = clock;
  }

  /** As of `ProviderPause`. */
  async note(refusal: UpstreamError, askedAt: Timestamp): Promise<UpstreamError> {
    const noted = this.#own.note(refusal, askedAt);
    const left = this.#own.refusal()?.problem.retryAfter ?? null;
    if (left === null) return noted;
    const kept = JSON.stringify({ kind: noted.problem.kind, status: noted.status });
    // The answer is there, whether or not the others hear of it.
    await this.#throttles.pause(this.#name, left * 1000, kept).catch(() => {});
    return noted;
  }

  /**
   * What was asked before another instance was refused says nothing of that pause, and what is asked after it comes
   * when it is over: so nothing that all share is ended.
   */
  end(askedAt: Timestamp): void {
    this.#own.end(askedAt);
  }

  /** Throws a `ProblemError` (`unreachable`) where the store does not answer, or not soon enough. */
  async refusal(): Promise<UpstreamError | null> {
    const own = this.#own.refusal();
    if (own !== null) return own;
    const asked = this.#clock.steady();
    const paused = await answerOfStore(this.#throttles.paused(this.#name));
    if (paused !== null) return toRefusal(paused);
    // A request that has its place by now would be sent later than the others reckon with.
    if (this.#clock.steady() - asked <= SENT_WITHIN_MS / 2) return null;
    return await answerOfStore(Promise.reject(new StoreError('unavailable')));
  }
}

function toRefusal({ left, refusal }: { left: number; refusal: string }): UpstreamError {
  const kept: unknown = JSON.parse(refusal);
  const isKept = typeof kept === 'object' && kept !== null && 'kind' in kept && 'status' in kept;
  const kind = isKept ? ERROR_KINDS.find((one: ErrorKind) => one === kept.kind) : undefined;
  return {
    state: 'refused',
    problem: toProblem(kind ?? 'rate-limited', { retryAfter: Math.ceil(left / 1000) }),
    status: isKept && typeof kept.status === 'number' ? kept.status : 429,
  };
}
