import type { Clock } from '#server/clock.ts';
import type { LeaseStore, Session, SessionStore } from '#server/store/store.ts';
import { admit } from './identity.ts';
import { RefusedByProvider, type OpenIdProvider } from './open-id-provider.ts';
import type { AllowedPeople } from './sign-in-config.ts';
import type { SealTokens } from './tokens.ts';

const MINUTE_MS = 60_000;
/** After so long the provider is asked again whether somebody is still allowed. */
const RECHECK_MS = 5 * MINUTE_MS;
/** A provider that does not answer is waited for so long; then nobody is let in before it does. */
const LONGEST_UNCHECKED_MS = 60 * MINUTE_MS;
/** Between two attempts at a provider that does not answer. */
const RETRY_MS = MINUTE_MS;
/** After so long it is looked whether another instance has asked by now. */
const LOOK_MS = 100;
/** Longer than the three requests that a turn can make, each with its deadline. */
const LEASE_MS = MINUTE_MS;

export interface RecheckOptions {
  readonly sessions: SessionStore;
  readonly leases: LeaseStore;
  readonly provider: Pick<OpenIdProvider, 'recheck'>;
  readonly seal: SealTokens;
  readonly allowed: AllowedPeople;
  readonly clock: Clock;
}

/** Called once where the provider says no, for the request that asked. */
type OnEnd = (session: Session) => Promise<void>;

/** Asks the provider, every few minutes, whether those who are signed in still may be. */
export class Rechecks {
  readonly #options: RecheckOptions;
  readonly #underWay = new Map<string, Promise<Session | null>>();
  /** By the clock of the database, as all moments here. */
  readonly #failedAt = new Map<string, number>();

  constructor(options: RecheckOptions) {
    this.#options = options;
  }

  /** The session as it goes on, perhaps with another role; `null` where it is over, or nobody can say now. */
  async of(session: Session, onEnd: OnEnd): Promise<Session | null> {
    if (ageOf(session) < RECHECK_MS) return session;
    const failedAt = this.#failedAt.get(session.hash) ?? -Infinity;
    if (session.now - failedAt < RETRY_MS) return unanswered(session);
    return await (this.#underWay.get(session.hash) ?? this.#begin(session, onEnd));
  }

  #begin(session: Session, onEnd: OnEnd): Promise<Session | null> {
    const { hash } = session;
    const asked = this.#ask(session, onEnd).finally(() => this.#underWay.delete(hash));
    this.#underWay.set(hash, asked);
    return asked;
  }

  /** A refresh token is used once: where another instance asks, what it hears counts. */
  async #ask(before: Session, onEnd: OnEnd): Promise<Session | null> {
    const { leases, sessions, clock } = this.#options;
    const name = `recheck:${before.hash}`;
    const last = clock.steady() + LEASE_MS;
    for (;;) {
      const lease = await leases.acquire(name, LEASE_MS);
      try {
        // As it is by now; the other may have been faster than this question.
        const session = await sessions.touch(before.hash);
        if (session?.checkedAt !== before.checkedAt) return session;
        if (lease !== null) return await this.#askProvider(session, onEnd);
        const known = unanswered(session);
        if (known !== null || clock.steady() > last) return known;
      } finally {
        if (lease !== null) await leases.release(name, lease);
      }
      await new Promise<void>((resolve) => void clock.after(LOOK_MS, resolve));
    }
  }

  async #askProvider(session: Session, onEnd: OnEnd): Promise<Session | null> {
    const { sessions, provider, seal, allowed } = this.#options;
    const kept = seal.open(session.tokens, session.hash);
    if (kept === null) return await this.#end(session, onEnd);
    try {
      const { identity, subject, tokens } = await provider.recheck(kept.subject, kept.tokens);
      const role = admit(identity, allowed);
      const sealed = seal.seal({ subject, tokens }, session.hash);
      if (role !== 'viewer' && role !== 'administrator') return await this.#end(session, onEnd);
      const change = { person: identity.person, role, tokens: sealed };
      const goesOn = await sessions.update(session.hash, change);
      this.#failedAt.delete(session.hash);
      return goesOn ? { ...session, ...change, checkedAt: session.now } : null;
    } catch (error) {
      if (error instanceof RefusedByProvider) return await this.#end(session, onEnd);
      for (const [hash, at] of this.#failedAt) {
        if (session.now - at > RETRY_MS) this.#failedAt.delete(hash);
      }
      this.#failedAt.set(session.hash, session.now);
      return unanswered(session);
    }
  }

  async #end(session: Session, onEnd: OnEnd): Promise<null> {
    await this.#options.sessions.end(session.hash);
    await onEnd(session);
    return null;
  }
}

/** How long ago the provider was asked. */
function ageOf({ now, checkedAt }: Session): number {
  return now - checkedAt;
}

/** While the provider does not answer, a session goes on for some time. */
function unanswered(session: Session): Session | null {
  return ageOf(session) < LONGEST_UNCHECKED_MS ? session : null;
}
