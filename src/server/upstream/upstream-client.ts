import { ProblemError, toProblem } from '#domain/errors.ts';
import { Semaphore } from '#async/semaphore.ts';
import type { Upstream } from '#providers/upstream.ts';
import { timestampOf, type Clock, type Timestamp } from '#server/clock.ts';
import { Authoriser, type Authorisation, type ProviderConnection } from '#server/connection.ts';
import type { HttpTransport } from './http-transport.ts';
import type { Limits } from '#server/limits.ts';
import type { PausePort, Ports, RateLimiterPort } from '#server/ports.ts';
import type { UpstreamRequest } from './upstream-request.ts';
import { toUpstreamResult, type UpstreamResult } from './upstream-result.ts';

/** A request to the provider that is under way, or in line for its turn. */
interface PendingRequest {
  readonly target: string;
  readonly controller: AbortController;
  readonly result: Promise<UpstreamResult>;
  callers: number;
}

export interface UpstreamClientOptions {
  readonly upstream: Upstream;
  readonly connection: ProviderConnection;
  readonly transport: HttpTransport;
  readonly ports: Ports;
  readonly limits: Limits;
  readonly clock: Clock;
}

/** What came of one request, and when it was sent; `null` where it was not. */
interface Tried {
  readonly result: UpstreamResult;
  readonly askedAt: Timestamp | null;
}

/**
 * Where the questions to one connection come together: answered from the shelf, joined with the same
 * one under way, or sent in their turn. Nothing is tried twice here: that is the browser's, alone. Only
 * new credentials are tried, once, in the place of those that were refused.
 */
export class UpstreamClient {
  readonly #options: UpstreamClientOptions;
  readonly #authoriser: Authoriser;
  readonly #rateLimiter: RateLimiterPort;
  readonly #pause: PausePort;
  readonly #semaphore: Semaphore;
  readonly #pendings = new Set<PendingRequest>();
  /** By target: the one that began last, which may be joined. */
  readonly #latest = new Map<string, PendingRequest>();
  #isAccepted = false;

  constructor(options: UpstreamClientOptions) {
    const { upstream, connection, ports, limits } = options;
    this.#options = options;
    this.#authoriser = new Authoriser(connection);
    this.#rateLimiter = ports.rateLimiter(connection, upstream.ceiling);
    this.#pause = ports.pause(connection);
    this.#semaphore = new Semaphore(limits.mostAtOnce);
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
    const { ports, connection } = this.#options;
    const kept = fresh ? null : await ports.cache.find(connection, question.target);
    if (kept) return kept;
    signal.throwIfAborted();
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
    const leave = await this.#semaphore.acquire(signal);
    try {
      const authorisation = await this.#authoriser.current(signal);
      let tried = await this.#try(question, authorisation, signal);
      if (tried.result.state === 'refused' && tried.result.status === 401) {
        const recentChanges = await this.#authoriser.after(authorisation, signal);
        if (recentChanges !== null) tried = await this.#try(question, recentChanges, signal);
      }
      const { result, askedAt } = tried;
      // Before the next one takes this place: it has to know.
      return askedAt === null ? result : await this.#note(question, result, askedAt, isLatest());
    } finally {
      leave();
    }
  }

  /** One request, in its turn; the provider's own refusal while it is to be left alone. */
  async #try(
    question: UpstreamRequest,
    { headers, secrets }: Authorisation,
    signal: AbortSignal,
  ): Promise<Tried> {
    const { upstream, connection, transport, clock, limits } = this.#options;
    const paused = await this.#pause.refusal();
    if (paused !== null) return { result: paused, askedAt: null };
    const giveBack = await this.#rateLimiter.acquire(signal);
    let isSent = false;
    try {
      // Said while this one waited for its turn.
      const pausedSince = await this.#pause.refusal();
      if (pausedSince !== null) return { result: pausedSince, askedAt: null };
      const askedAt = timestampOf(clock);
      const address = { baseUrl: connection.baseUrl, target: question.target };
      const delivery = await transport.ask(address, headers, signal, () => (isSent = true));
      signal.throwIfAborted();
      return { result: toUpstreamResult(upstream, secrets, delivery, question, limits), askedAt };
    } finally {
      // The provider counts what reaches it, and so do we.
      if (!isSent) giveBack();
    }
  }

  /** What follows from an answer for those to come; the answer as it is passed on. */
  async #note(
    { target, isCacheable }: UpstreamRequest,
    result: UpstreamResult,
    askedAt: Timestamp,
    isLatest: boolean,
  ): Promise<UpstreamResult> {
    const { connection, ports } = this.#options;
    if (result.state === 'refused') {
      if (result.status === 401) this.#isAccepted = false;
      // What these credentials may not read any more is not read from memory either.
      if (result.status === 401 || result.status === 403) {
        // Nor is what was asked before and is still under way: it is neither kept nor joined.
        this.#latest.clear();
        await ports.cache.dropAll(connection);
      }
      return await this.#pause.note(result, askedAt);
    }
    this.#isAccepted = true;
    await this.#pause.end(askedAt);
    // One that was overtaken may be older than what is kept.
    if (!isLatest) return result;
    if (result.readAt !== null && isCacheable(result.readAt)) {
      await ports.cache.keep(connection, target, result, askedAt);
    } else {
      await ports.cache.drop(connection, target);
    }
    return result;
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
