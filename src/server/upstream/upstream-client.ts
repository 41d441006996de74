import { ProblemError, toProblem } from '#domain/errors.ts';
import type { Connected, Upstream } from '#providers/upstream.ts';
import { timestampOf, type Clock, type Timestamp } from '#server/clock.ts';
import type { HttpTransport, UpstreamResponse } from './http-transport.ts';
import type { Limits } from '#server/limits.ts';
import { RateLimiter } from './rate-limiter.ts';
import { ProviderPause } from '#server/pause.ts';
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
  readonly #pause: ProviderPause;

  #isAccepted = false;

  constructor(options: UpstreamClientOptions) {
    this.#options = options;
    this.#rateLimiter = new RateLimiter(
      options.upstream.ceiling,
      options.limits.longestWaitMs,
      options.clock,
    );
    this.#pause = new ProviderPause(options.clock);
    this.#semaphore = new Semaphore(options.limits.mostAtOnce);
  }

  /** Whether the provider has taken the credentials, as far as is known. */
  get isAccepted(): boolean {
    return this.#isAccepted;
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
    question: UpstreamRequest,
    signal: AbortSignal,
    isLatest: () => boolean,
  ): Promise<UpstreamResult> {
    const { upstream, connection, cache, limits } = this.#options;
    const sent = await this.#send(question.target, signal);
    signal.throwIfAborted();
    if ('state' in sent) return sent;
    const { delivery, askedAt } = sent;
    const result = toUpstreamResult(upstream, connection, delivery, question, limits);
    if (result.state === 'refused') {
      if (result.status === 401) this.#isAccepted = false;
      // What these credentials may not read any more is not read from memory either.
      if (result.status === 401 || result.status === 403) {
        cache.dropAll(connection);
        // Nor is what was asked before and is still under way: it is neither kept nor joined.
        this.#latest.clear();
      }
      return this.#pause.note(result, askedAt);
    }
    this.#isAccepted = true;
    this.#pause.end(askedAt);
    if (isLatest()) {
      // One that was overtaken may be older than what is kept.
      if (result.readAt !== null && question.isCacheable(result.readAt)) {
        cache.keep(connection, question.target, result, askedAt);
      } else {
        cache.drop(connection, question.target);
      }
    }
    return result;
  }

  /** What the provider answers, and when it was asked; its own refusal while it is to be left alone. */
  async #send(
    target: string,
    signal: AbortSignal,
  ): Promise<{ readonly delivery: UpstreamResponse; readonly askedAt: Timestamp } | UpstreamError> {
    const { connection, transport, clock } = this.#options;
    const leave = await this.#semaphore.acquire(signal);
    try {
      const paused = this.#pause.refusal();
      if (paused !== null) return paused;
      const giveBack = await this.#rateLimiter.acquire(signal);
      let isSent = false;
      try {
        // Said while this one waited for its turn.
        const pausedSince = this.#pause.refusal();
        if (pausedSince !== null) return pausedSince;
        const askedAt = timestampOf(clock);
        const delivery = await transport.ask(connection, target, signal, () => (isSent = true));
        return { delivery, askedAt };
      } finally {
        // The provider counts what reaches it, and so do we.
        if (!isSent) giveBack();
      }
    } finally {
      leave();
    }
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
