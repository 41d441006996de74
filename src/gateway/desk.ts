import { ProblemError, toProblem } from '#core/errors.ts';
import type { Connected, Upstream } from '#providers/upstream.ts';
import { ageOf, momentOf, type Clock, type Moment } from './clock.ts';
import type { Courier, Delivery } from './courier.ts';
import type { Limits } from './limits.ts';
import { Pace } from './pace.ts';
import type { Question } from './question.ts';
import type { Shelf } from './shelf.ts';
import { Turnstile } from '#core/turnstile.ts';
import { judgeDelivery, type Refused, type Verdict } from './verdict.ts';

/** A request to the provider that is under way, or in line for its turn. */
interface Flight {
  readonly target: string;
  readonly controller: AbortController;
  readonly verdict: Promise<Verdict>;
  callers: number;
}

/** The provider's word that it will not be asked for a while. */
interface Pause {
  readonly refusal: Refused;
  readonly saidAt: Moment;
  readonly waitMs: number;
}

export interface DeskOptions {
  readonly upstream: Upstream;
  readonly connection: Connected;
  readonly courier: Courier;
  readonly shelf: Shelf;
  readonly limits: Limits;
  readonly clock: Clock;
}

/**
 * Where the questions to one connection come together: answered from the shelf, joined with the same
 * one under way, or sent in their turn. Nothing is tried twice here: that is the browser's, alone.
 */
export class Desk {
  readonly #options: DeskOptions;
  readonly #pace: Pace;
  readonly #turnstile: Turnstile;
  readonly #flights = new Set<Flight>();
  /** By target: the one that began last, which may be joined. */
  readonly #latest = new Map<string, Flight>();
  #pause: Pause | null = null;

  constructor(options: DeskOptions) {
    this.#options = options;
    this.#pace = new Pace(options.upstream.ceiling, options.limits.longestWaitMs, options.clock);
    this.#turnstile = new Turnstile(options.limits.mostAtOnce);
  }

  /**
   * `fresh` wants what the provider says from now on: nothing kept, nothing that began before. Throws a
   * `ProblemError`, or the signal's reason where the one who asked has left.
   */
  async ask(question: Question, fresh: boolean, signal: AbortSignal): Promise<Verdict> {
    signal.throwIfAborted();
    const { shelf, connection } = this.#options;
    const kept = fresh ? null : shelf.find(connection, question.target);
    if (kept) return kept;
    const joined = fresh ? undefined : this.#latest.get(question.target);
    return await this.#wait(joined ?? this.#begin(question), signal);
  }

  /** Ends what is under way, and what waits in line. */
  close(): void {
    const reason = new ProblemError(toProblem('upstream'));
    for (const flight of this.#flights) this.#abandon(flight, reason);
  }

  #begin(question: Question): Flight {
    const { target } = question;
    const controller = new AbortController();
    const flight: Flight = {
      target,
      controller,
      callers: 0,
      verdict: this.#fly(
        question,
        controller.signal,
        () => this.#latest.get(target) === flight,
      ).finally(() => this.#forget(flight)),
    };
    this.#flights.add(flight);
    this.#latest.set(target, flight);
    return flight;
  }

  async #fly(
    { target, keeps }: Question,
    signal: AbortSignal,
    isLatest: () => boolean,
  ): Promise<Verdict> {
    const { upstream, connection, courier, shelf, clock } = this.#options;
    const leave = await this.#turnstile.enter(signal);
    let askedAt: Moment;
    let delivery: Delivery;
    try {
      await this.#pace.turn(signal);
      const paused = this.#refuse();
      if (paused !== null) return paused;
      askedAt = momentOf(clock);
      delivery = await courier.ask(connection, target, signal, (either) => this.#pace.turn(either));
    } finally {
      leave();
    }
    signal.throwIfAborted();
    const verdict = judgeDelivery(upstream, connection, delivery);
    if (verdict.state === 'refused') {
      this.#heed(verdict);
      // What these credentials may not read any more is not read from memory either.
      if (verdict.status === 401 || verdict.status === 403) {
        shelf.dropAll(connection);
        // Nor is what was asked before and is still under way: it is neither kept nor joined.
        this.#latest.clear();
      }
    } else if (isLatest()) {
      // One that was overtaken may be older than what is kept.
      if (verdict.readAt !== null && keeps(verdict.readAt)) {
        shelf.keep(connection, target, verdict, askedAt);
      } else {
        shelf.drop(connection, target);
      }
    }
    return verdict;
  }

  /** How long a provider wants to be left alone, every tab has to know. */
  #heed(refusal: Refused): void {
    const { kind, retryAfter } = refusal.problem;
    if (kind !== 'rate-limited' || retryAfter === null) return;
    const saidAt = momentOf(this.#options.clock);
    this.#pause = { refusal, saidAt, waitMs: retryAfter * 1000 };
  }

  /** What the provider would say to whoever asks before its wait is over; `null` once it is. */
  #refuse(): Refused | null {
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
  #wait(flight: Flight, signal: AbortSignal): Promise<Verdict> {
    flight.callers += 1;
    return new Promise((resolve, reject) => {
      const leave = () => {
        flight.callers -= 1;
        if (flight.callers === 0) this.#abandon(flight, signal.reason);
        reject(signal.reason);
      };
      signal.addEventListener('abort', leave, { once: true });
      flight.verdict
        .then(resolve, reject)
        .finally(() => signal.removeEventListener('abort', leave));
    });
  }

  #abandon(flight: Flight, reason: unknown): void {
    // Before the abort: who asks in this very moment joins nothing that is being given up.
    this.#forget(flight);
    flight.controller.abort(reason);
  }

  #forget(flight: Flight): void {
    this.#flights.delete(flight);
    if (this.#latest.get(flight.target) === flight) this.#latest.delete(flight.target);
  }
}
