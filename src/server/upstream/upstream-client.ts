import { ProblemError, toProblem } from '#domain/errors.ts';
import type { Connected, Upstream } from '#providers/upstream.ts';
import { ageOf, timestampOf, type Clock, type Timestamp } from '#server/clock.ts';
import type { HttpTransport, UpstreamResponse } from './http-transport.ts';
import type { Limits } from '#server/limits.ts';
import { RateLimiter } from './rate-limiter.ts';
import type { UpstreamRequest } from './upstream-request.ts';
import type { ResponseCache } from './response-cache.ts';
import { Semaphore } from '#async/semaphore.ts';
import { toUpstreamResult, type UpstreamError, type UpstreamResult } from './upstream-result.ts';

/** A request to the provider that is under way, or in line for its turn. */
interface PendingRequest {
  readonly target: string;
  readonly controller: AbortController;
  readonly result: Promise<UpstreamResult>;
  callers: number;
}

/** The provider's word that it will not be asked for a while. */
interface Pause {
  readonly refusal: UpstreamError;
  readonly saidAt: Timestamp;
  readonly waitMs: number;
}

export interface UpstreamClientOptions {
  readonly upstream: Upstream;
  readonly connection: Connected;
  readonly transport: HttpTransport;
  readonly cache: ResponseCache;
  readonly limits: Limits;
  readonly clock: Clock;
}

/**
 * Where the questions to one connection come together: answered from the shelf, joined with the same
 * one under way, or sent in their turn. Nothing is tried twice here: that is the browser's, alone.
 */
export class UpstreamClient {
  readonly #options: UpstreamClientOptions;
  readonly #rateLimiter: RateLimiter;
  readonly #semaphore: Semaphore;
  readonly #pendings = new Set<PendingRequest>();
  /** By target: the one that began last, which may be joined. */
  readonly #latest = new Map<string, PendingRequest>();
  #pause: Pause | null = null;

  constructor(options: UpstreamClientOptions) {
    this.#options = options;
    this.#rateLimiter = new RateLimiter(
      options.upstream.ceiling,
      options.limits.longestWaitMs,
      options.clock,
    );
    this.#semaphore = new Semaphore(options.limits.mostAtOnce);
  }

  /**
   * `fresh` wants what the provider says from now on: nothing kept, nothing that began before. Throws a
   * `ProblemError`, or the signal's reason where the one who asked has left.
   */
  async ask(
    question: UpstreamRequest,
    fresh: boolean,
    signal: AbortSignal,
  ): Promise<UpstreamResult> {
    signal.throwIfAborted();
    const { cache, connection } = this.#options;
    const kept = fresh ? null : cache.find(connection, question.target);
    if (kept) return kept;
    const joined = fresh ? undefined : this.#latest.get(question.target);
    return await this.#wait(joined ?? this.#begin(question), signal);
  }

  /** Ends what is under way, and what waits in line. */
  close(): void {
    const reason = new ProblemError(toProblem('upstream'));
    for (const pending of this.#pendings) this.#abandon(pending, reason);
  }

  #begin(question: UpstreamRequest): PendingRequest {
    const { target } = question;
    const controller = new AbortController();
    const pending: PendingRequest = {
      target,
      controller,
      callers: 0,
      result: this.#fly(
        question,
        controller.signal,
        () => this.#latest.get(target) === pending,
      ).finally(() => this.#forget(pending)),
    };
    this.#pendings.add(pending);
    this.#latest.set(target, pending);
    return pending;
  }

  async #fly(
    { target, isCacheable }: UpstreamRequest,
    signal: AbortSignal,
    isLatest: () => boolean,
  ): Promise<UpstreamResult> {
    const { upstream, connection, transport, cache, clock } = this.#options;
    const leave = await this.#semaphore.acquire(signal);
    let askedAt: Timestamp;
    let delivery: UpstreamResponse;
    try {
      await this.#rateLimiter.acquire(signal);
      const paused = this.#refuse();
      if (paused !== null) return paused;
      askedAt = timestampOf(clock);
      delivery = await transport.ask(connection, target, signal, (either) =>
        this.#rateLimiter.acquire(either),
      );
    } finally {
      leave();
    }
    signal.throwIfAborted();
    const result = toUpstreamResult(upstream, connection, delivery);
    if (result.state === 'refused') {
      this.#obey(result);
      // What these credentials may not read any more is not read from memory either.
      if (result.status === 401 || result.status === 403) {
        cache.dropAll(connection);
        // Nor is what was asked before and is still under way: it is neither kept nor joined.
        this.#latest.clear();
      }
    } else if (isLatest()) {
      // One that was overtaken may be older than what is kept.
      if (result.readAt !== null && isCacheable(result.readAt)) {
        cache.keep(connection, target, result, askedAt);
      } else {
        cache.drop(connection, target);
      }
    }
    return result;
  }

  /** How long a provider wants to be left alone, every tab has to know. */
  #obey(refusal: UpstreamError): void {
    const { kind, retryAfter } = refusal.problem;
    if (kind !== 'rate-limited' || retryAfter === null) return;
    const saidAt = timestampOf(this.#options.clock);
    this.#pause = { refusal, saidAt, waitMs: retryAfter * 1000 };
  }

  /** What the provider would say to whoever asks before its wait is over; `null` once it is. */
  #refuse(): UpstreamError | null {
    if (this.#pause === null) return null;
    const { refusal, saidAt, waitMs } = this.#pause;
    const leftMs = waitMs - ageOf(saidAt, this.#options.clock);
    if (leftMs > 0) {
      const problem = { ...refusal.problem, retryAfter: Math.ceil(leftMs / 1000) };
      return { ...refusal, problem };
    }
    this.#pause = null;
    return null;
  }

  /** Each caller may leave by itself; the last one to leave ends the flight. */
  #wait(pending: PendingRequest, signal: AbortSignal): Promise<UpstreamResult> {
    pending.callers += 1;
    return new Promise((resolve, reject) => {
      const leave = () => {
        pending.callers -= 1;
        if (pending.callers === 0) this.#abandon(pending, signal.reason);
        reject(signal.reason);
      };
      signal.addEventListener('abort', leave, { once: true });
      pending.result
        .then(resolve, reject)
        .finally(() => signal.removeEventListener('abort', leave));
    });
  }

  #abandon(pending: PendingRequest, reason: unknown): void {
    // Before the abort: who asks in this very moment joins nothing that is being given up.
    this.#forget(pending);
    pending.controller.abort(reason);
  }

  #forget(pending: PendingRequest): void {
    this.#pendings.delete(pending);
    if (this.#latest.get(pending.target) === pending) this.#latest.delete(pending.target);
  }
}
