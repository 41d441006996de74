import type { Clock } from '#server/clock.ts';
import type { LeaseStore } from '#server/store/store.ts';
import { TokenError, type TokenEndpoint } from './token-endpoint.ts';
import type { KeptTokens, TokenStore } from './token-store.ts';
import type { Tokens } from './tokens.ts';

/** Milliseconds. */
export interface RenewalTimes {
  /** How long one instance has the turn; one that has stopped loses it then. */
  readonly leaseMs: number;
  /** How long the token endpoint is tried within a turn; with the last request, less than a turn. */
  readonly tryMs: number;
  /** The first pause between two tries; each next one is twice as long. */
  readonly pauseMs: number;
  /** How often an instance looks whether another one is done. */
  readonly lookMs: number;
  /** After a renewal that did not come about, for who asks next. */
  readonly restMs: number;
}

/** A request takes 10 s at most, so a turn is over before its lease is: 15 + 10 < 28. */
export const RENEWAL_TIMES: RenewalTimes = {
  leaseMs: 28_000,
  tryMs: 15_000,
  pauseMs: 500,
  lookMs: 100,
  restMs: 5000,
};

export interface RenewalOptions {
  readonly store: TokenStore;
  readonly leases: LeaseStore;
  readonly endpoint: Pick<TokenEndpoint, 'refresh'>;
  readonly clock: Clock;
  readonly times: RenewalTimes;
}

/**
 * Exchanges a refresh token once for all instances.
 *
 * Why none is lost. Let R0 be the token on the disk. The provider takes R0 at a moment t and answers R1; R0 stays usable
 * until t + 60 s. R1 is used, and its access token given out, only once it is on the disk.
 * - Killed before t: R0 is on the disk and was never used.
 * - Killed after t and before R1 is on the disk: R0 is on the disk. Who comes next (this program started again, or another
 *   instance as soon as the lease is over, at most 28 s after it was taken, and it was taken before t) uses R0 again
 *   within its 60 s and is answered R2. R1 is known to nobody and was never used.
 * - Killed after R1 is on the disk: the next one reads R1.
 * - No answer, so that t may have been or not: tried again at once and within the turn, which ends within R0's 60 s.
 * - The disk does not take R1: it stays in memory and is offered to the disk again, before anything is exchanged.
 * - An instance that slept through its lease finds another version on the disk, and drops what it has.
 * What is left: all instances have stopped, or the provider does not answer, from t on for more than 60 s. R0 is tried all the
 * same: if it was used, all that came of it is lost already, and if not, it is good. Where it is refused, a person
 * connects again.
 *
 * Why none is used twice otherwise. Only the holder of the lease uses a token, and it uses the one that it reads once it
 * has the lease. A turn ends before its lease does, so two turns follow each other, and the second reads what the first
 * has written.
 */
export class Renewal {
  readonly #options: RenewalOptions;
  /** Answered, and not on the disk: the version that it follows. */
  #unwritten: KeptTokens | null = null;

  constructor(options: RenewalOptions) {
    this.#options = options;
  }

  /**
   * What is kept in the place of these tokens, by whichever instance; `null` where nobody is connected any more. Tokens
   * that are refused come back as such. Throws a `TokenError`, `SealError` or `StoreError`.
   */
  async after(stale: Tokens, followsRefusal: boolean): Promise<KeptTokens | null> {
    const { store, leases, clock, times } = this.#options;
    const end = clock.steady() + times.leaseMs + times.tryMs;
    for (;;) {
      const kept = await store.read();
      if (!isSame(kept, stale)) return kept;
      const lease = await leases.acquire(`renew ${store.name}`, times.leaseMs);
      if (lease !== null) {
        try {
          return await this.#inTurn(stale, followsRefusal);
        } finally {
          // It ends by itself as well.
          await leases.release(`renew ${store.name}`, lease).catch(() => {});
        }
      }
      if (clock.steady() > end) throw new TokenError('unclear');
      await pause(clock, times.lookMs);
    }
  }

  /** Says to all instances that only a person can go on, unless these are no longer the tokens that are kept. */
  async refuse(tokens: Tokens): Promise<KeptTokens | null> {
    const { store } = this.#options;
    const kept = await store.read();
    if (kept === null) return null;
    return await this.#replace(tokens, { ...kept.tokens, isRefused: true }, kept);
  }

  async #inTurn(stale: Tokens, followsRefusal: boolean): Promise<KeptTokens | null> {
    const { store } = this.#options;
    const kept = await store.read();
    if (kept === null || !isSame(kept, stale)) return kept;
    const waiting = this.#unwritten?.version === kept.version ? this.#unwritten.tokens : null;
    const next = waiting ?? (await this.#exchange({ ...kept.tokens, followsRefusal }));
    this.#unwritten = { tokens: next, version: kept.version };
    const written = await this.#replace(stale, next, kept);
    this.#unwritten = null;
    return written;
  }

  /** Writes over these tokens, also where they were sealed again meanwhile; returns what is kept then. */
  async #replace(stale: Tokens, next: Tokens, kept: KeptTokens): Promise<KeptTokens | null> {
    const { store } = this.#options;
    for (let seen: KeptTokens | null = kept; ; seen = await store.read()) {
      if (seen === null || !isSame(seen, stale)) return seen;
      const written = await store.write(next, seen.version);
      if (written !== null) return written;
    }
  }

  async #exchange(tokens: Tokens): Promise<Tokens> {
    const { endpoint, clock, times } = this.#options;
    const end = clock.steady() + times.tryMs;
    for (let wait = times.pauseMs; ; wait *= 2) {
      try {
        const { refresh, ...issued } = await endpoint.refresh(tokens.refresh);
        return { ...tokens, ...issued, refresh: refresh ?? tokens.refresh };
      } catch (error) {
        if (!(error instanceof TokenError)) throw error;
        if (error.fault === 'refused') return { ...tokens, isRefused: true };
        const isOver = clock.steady() + wait > end;
        if (error.fault !== 'unclear' || error.waitMs !== null || isOver) throw error;
        await pause(clock, wait);
      }
    }
  }
}

function isSame(kept: KeptTokens | null, { access, isRefused }: Tokens): boolean {
  return kept !== null && kept.tokens.access === access && kept.tokens.isRefused === isRefused;
}

function pause(clock: Clock, milliseconds: number): Promise<void> {
  return new Promise((resolve) => clock.after(milliseconds, resolve));
}
