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

/** What became of a session: it goes on, perhaps with another role; it is over; or nobody can say now. */
export type Rechecked =
  | { readonly state: 'goes on'; readonly session: Session }
  | { readonly state: 'ended'; readonly session: Session }
  | { readonly state: 'unknown' };

/** Asks the provider, every few minutes, whether those who are signed in still may be. */
export class Rechecks {
  readonly #options: RecheckOptions;
  readonly #underWay = new Map<string, Promise<Rechecked>>();
  readonly #failedAt = new Map<string, number>();

  constructor(options: RecheckOptions) {
    this.#options = options;
  }

  async of(session: Session): Promise<Rechecked> {
    const now = this.#options.clock.wall();
    const age = now - session.checkedAt;
    if (age < RECHECK_MS) return { state: 'goes on', session };
    const failedAt = this.#failedAt.get(session.hash) ?? -Infinity;
    if (now - failedAt < RETRY_MS) return this.#unanswered(session, age);
    const underWay = this.#underWay.get(session.hash) ?? this.#begin(session, age);
    return await underWay;
  }

  #begin(session: Session, age: number): Promise<Rechecked> {
    const { hash } = session;
    const asked = this.#ask(session, age).finally(() => this.#underWay.delete(hash));
    this.#underWay.set(hash, asked);
    return asked;
  }

  async #ask(session: Session, age: number): Promise<Rechecked> {
    const { leases } = this.#options;
    const name = `recheck:${session.hash}`;
    const lease = await leases.acquire(name, LEASE_MS);
    // Another instance asks: a refresh token is used once.
    if (lease === null) return this.#unanswered(session, age);
    try {
      return await this.#askProvider(session, age);
    } finally {
      await leases.release(name, lease);
    }
  }

  async #askProvider(before: Session, age: number): Promise<Rechecked> {
    const { sessions, provider, seal, allowed, clock } = this.#options;
    // As it is now that it is this instance's turn.
    const session = await sessions.touch(before.hash);
    if (session === null) return { state: 'ended', session: before };
    if (session.checkedAt !== before.checkedAt) return { state: 'goes on', session };
    const kept = seal.open(session.tokens, session.hash);
    if (kept === null) return await this.#end(session);
    try {
      const { identity, subject, tokens } = await provider.recheck(kept.subject, kept.tokens);
      const role = admit(identity, allowed);
      const sealed = seal.seal({ subject, tokens }, session.hash);
      if (role !== 'viewer' && role !== 'administrator') return await this.#end(session);
      const change = { person: identity.person, role, tokens: sealed };
      const goesOn = await sessions.update(session.hash, change);
      this.#failedAt.delete(session.hash);
      return goesOn
        ? { state: 'goes on', session: { ...session, ...change, checkedAt: clock.wall() } }
        : { state: 'ended', session };
    } catch (error) {
      if (error instanceof RefusedByProvider) return await this.#end(session);
      const now = clock.wall();
      for (const [hash, at] of this.#failedAt) if (now - at > RETRY_MS) this.#failedAt.delete(hash);
      this.#failedAt.set(session.hash, now);
      return this.#unanswered(session, age);
    }
  }

  async #end(session: Session): Promise<Rechecked> {
    await this.#options.sessions.end(session.hash);
    return { state: 'ended', session };
  }

  #unanswered(session: Session, age: number): Rechecked {
    return age < LONGEST_UNCHECKED_MS ? { state: 'goes on', session } : { state: 'unknown' };
  }
}
