import { Semaphore } from '#async/semaphore.ts';
import { problemOf } from '#domain/errors.ts';
import type { Upstream } from '#providers/upstream.ts';
import { timestampOf, type Clock, type Timestamp } from '#server/clock.ts';
import { Authoriser, type Authorisation, type ProviderConnection } from './connection.ts';
import { OWN_HEADERS, type HttpTransport } from './http-transport.ts';
import type { Limits } from '#server/limits.ts';
import type { PausePort, Ports, RateLimiterPort } from './ports.ts';
import type { UpstreamRequest } from './upstream-request.ts';
import type { SentRequest } from './trace.ts';
import { toUpstreamResult, type UpstreamResult } from './upstream-result.ts';

export interface SenderOptions {
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

/** What a request means for those beside it. */
interface Neighbours {
  /** Whether no other request for the same has begun since. */
  readonly isLatest: () => boolean;
  /** The credentials may not read this any more: nothing asked before counts. */
  readonly onForbidden: () => void;
  /** Called with each request that was sent, once it is over. */
  readonly onSent: (sent: SentRequest) => void;
}

/**
 * Sends requests to one connection, each in its turn: so many at once, below the ceiling, and none while
 * the provider is to be left alone. Nothing is tried twice here: that is the browser's, alone. Only new
 * credentials are tried, once, in the place of those that were refused.
 */
export class RequestSender {
  readonly #options: SenderOptions;
  readonly #authoriser: Authoriser;
  readonly #rateLimiter: RateLimiterPort;
  readonly #pause: PausePort;
  readonly #semaphore: Semaphore;
  #isAccepted = false;

  constructor(options: SenderOptions) {
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

  /** Throws a `ProblemError`, or the signal's reason. */
  async send(
    question: UpstreamRequest,
    signal: AbortSignal,
    neighbours: Neighbours,
  ): Promise<UpstreamResult> {
    const leave = await this.#semaphore.acquire(signal);
    try {
      const authorisation = await this.#authorise(signal, neighbours);
      let tried = await this.#try(question, authorisation, signal, neighbours);
      if (tried.result.state === 'refused' && tried.result.status === 401) {
        const recentChanges = await this.#authoriser.after(authorisation, signal);
        if (recentChanges !== null) {
          tried = await this.#try(question, recentChanges, signal, neighbours);
        }
      }
      const { result, askedAt } = tried;
      // Before the next one takes this place: it has to know.
      return askedAt === null ? result : await this.#note(question, result, askedAt, neighbours);
    } finally {
      leave();
    }
  }

  /** Rejects where only a person can go on; what was read before is then not read from memory either. */
  async #authorise(signal: AbortSignal, neighbours: Neighbours): Promise<Authorisation> {
    try {
      return await this.#authoriser.current(signal);
    } catch (error) {
      if (!signal.aborted && problemOf(error).kind === 'unauthorised') {
        this.#isAccepted = false;
        await this.#forget(neighbours);
      }
      throw error;
    }
  }

  /** The credentials are refused: nor is what was asked before and is still under way kept or joined. */
  async #forget({ onForbidden }: Pick<Neighbours, 'onForbidden'>): Promise<void> {
    const { connection, ports } = this.#options;
    onForbidden();
    await ports.cache.dropAll(connection);
  }

  /** One request, in its turn; the provider's own refusal while it is to be left alone. */
  async #try(
    question: UpstreamRequest,
    { headers, secrets }: Authorisation,
    signal: AbortSignal,
    { onSent }: Neighbours,
  ): Promise<Tried> {
    const { upstream, connection, transport, clock, limits } = this.#options;
    const paused = await this.#pause.refusal();
    if (paused !== null) return { result: paused, askedAt: null };
    const giveBack = await this.#rateLimiter.acquire(signal);
    let sentAt: number | null = null;
    let status: number | null = null;
    const { baseUrl } = connection;
    try {
      // Said while this one waited for its turn.
      const pausedSince = await this.#pause.refusal();
      if (pausedSince !== null) return { result: pausedSince, askedAt: null };
      const askedAt = timestampOf(clock);
      const address = { baseUrl, target: question.target };
      const delivery = await transport.ask(address, headers, signal, () => {
        sentAt = clock.steady();
      });
      ({ status } = delivery);
      signal.throwIfAborted();
      return { result: toUpstreamResult(upstream, secrets, delivery, question, limits), askedAt };
    } finally {
      // The provider counts what reaches it, and so do we.
      if (sentAt === null) giveBack();
      else {
        const ms = Math.round(clock.steady() - sentAt);
        const whole = { ...OWN_HEADERS, ...headers };
        onSent({ headers: whole, secrets, address: new URL(question.target, baseUrl), status, ms });
      }
    }
  }

  /** What follows from an answer for those to come; the answer as it is passed on. */
  async #note(
    { target, isCacheable }: UpstreamRequest,
    result: UpstreamResult,
    askedAt: Timestamp,
    { isLatest, onForbidden }: Neighbours,
  ): Promise<UpstreamResult> {
    const { connection, ports } = this.#options;
    if (result.state === 'refused') {
      if (result.status === 401) this.#isAccepted = false;
      // What these credentials may not read any more is not read from memory either.
      if (result.status === 401 || result.status === 403) {
        await this.#forget({ onForbidden });
      }
      return await this.#pause.note(result, askedAt);
    }
    this.#isAccepted = true;
    await this.#pause.end(askedAt);
    // One that was overtaken may be older than what is kept.
    if (!isLatest()) return result;
    if (result.readAt !== null && isCacheable(result.readAt)) {
      await ports.cache.keep(connection, target, result, askedAt);
    } else {
      await ports.cache.drop(connection, target);
    }
    return result;
  }
}
