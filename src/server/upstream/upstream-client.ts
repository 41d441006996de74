import { ProblemError, toProblem } from '#domain/errors.ts';
import type { UpstreamRequest } from './upstream-request.ts';
import { RequestSender, type SenderOptions } from './request-sender.ts';
import type { SentRequest, Trace } from './trace.ts';
import type { UpstreamResult } from './upstream-result.ts';

/** A request to the provider that is under way, or in line for its turn. */
interface PendingRequest {
  readonly target: string;
  readonly controller: AbortController;
  readonly result: Promise<UpstreamResult>;
  readonly sent: SentRequest[];
  callers: number;
}

/**
 * Where the questions to one connection come together: answered from the cache, joined with the same
 * one under way, or sent.
 */
export class UpstreamClient {
  readonly #options: SenderOptions;
  readonly #sender: RequestSender;
  readonly #pending = new Set<PendingRequest>();
  /** By target: the one that began last, which may be joined. */
  readonly #latest = new Map<string, PendingRequest>();

  constructor(options: SenderOptions) {
    this.#options = options;
    this.#sender = new RequestSender(options);
  }

  /** Whether the provider has taken the credentials, as far as is known. */
  get isAccepted(): boolean {
    return this.#sender.isAccepted;
  }

  /**
   * `fresh` wants what the provider says from now on: nothing kept, nothing that began before. Throws a
   * `ProblemError`, or the signal's reason where the one who asked has left. Either way `onTrace` is told where
   * the answer came from.
   */
  async ask(
    question: UpstreamRequest,
    fresh: boolean,
    signal: AbortSignal,
    onTrace: (trace: Trace) => void = () => {},
  ): Promise<UpstreamResult> {
    signal.throwIfAborted();
    const { ports, connection } = this.#options;
    const kept = fresh ? null : await ports.cache.find(connection, question.target);
    if (kept) {
      onTrace({ from: 'memory', sent: [] });
      return kept;
    }
    signal.throwIfAborted();
    const joined = fresh ? undefined : this.#latest.get(question.target);
    const pending = joined ?? this.#begin(question);
    try {
      return await this.#wait(pending, signal);
    } finally {
      onTrace({ from: joined ? 'joined' : 'provider', sent: pending.sent });
    }
  }

  /** Ends what is under way, and what waits in line. */
  close(): void {
    const reason = new ProblemError(toProblem('upstream'));
    for (const pending of this.#pending) this.#abandon(pending, reason);
  }

  #begin(question: UpstreamRequest): PendingRequest {
    const { target } = question;
    const controller = new AbortController();
    const sent: SentRequest[] = [];
    const pending: PendingRequest = {
      target,
      controller,
      sent,
      callers: 0,
      result: this.#sender
        .send(question, controller.signal, {
          isLatest: () => this.#latest.get(target) === pending,
          // What is still under way is neither kept nor joined.
          onForbidden: () => this.#latest.clear(),
          onSent: (request) => sent.push(request),
        })
        .finally(() => this.#forget(pending)),
    };
    this.#pending.add(pending);
    this.#latest.set(target, pending);
    return pending;
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
    this.#pending.delete(pending);
    if (this.#latest.get(pending.target) === pending) this.#latest.delete(pending.target);
  }
}
