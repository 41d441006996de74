import type { Connectable } from '#providers/upstream.ts';
import type { Clock } from '#server/clock.ts';
import type { LeaseStore } from '#server/store/store.ts';
import { OAuthConnection } from './oauth-connection.ts';
import { Renewal, RENEWAL_TIMES, type RenewalTimes } from './renewal.ts';
import { TokenError, type IssuedTokens, type TokenEndpoint } from './token-endpoint.ts';
import type { KeptTokens, TokenStore } from './token-store.ts';
import { newGrant, type Tokens } from './tokens.ts';

/** `refused`: the provider takes the kept credentials no more, and somebody has to connect it again. */
export type AccountState = 'none' | 'connected' | 'refused';

export interface AccountOptions {
  readonly store: TokenStore;
  readonly leases: LeaseStore;
  readonly endpoint: TokenEndpoint;
  readonly clock: Clock;
  readonly times?: RenewalTimes;
  readonly onEnd: (connection: OAuthConnection) => void;
}

const MOST_TRIES = 5;

/** The account of one provider that all who may read share: connected by a person, kept for all instances. */
export class OAuthAccount {
  readonly #connectable: Connectable;
  readonly #options: AccountOptions;
  readonly #times: RenewalTimes;
  readonly #renewal: Renewal;
  #connection: OAuthConnection | null = null;

  constructor(connectable: Connectable, options: AccountOptions) {
    this.#connectable = connectable;
    this.#options = options;
    this.#times = options.times ?? RENEWAL_TIMES;
    this.#renewal = new Renewal({ ...options, times: this.#times });
  }

  /** As it was last read; another object after somebody connected it again. */
  get connection(): OAuthConnection | null {
    return this.#connection;
  }

  get state(): AccountState {
    if (this.#connection === null) return 'none';
    return this.#connection.isRefused ? 'refused' : 'connected';
  }

  /** Takes over what this and other instances have written. Throws a `SealError` or a `StoreError`. */
  async read(): Promise<void> {
    this.#take(await this.#options.store.read());
  }

  /** Exchanges what a person brought back, and keeps it. Throws a `TokenError` or a `StoreError`. */
  async connect(code: string, verifier: string, redirectUri: string): Promise<void> {
    const { endpoint } = this.#options;
    const { refresh, ...issued } = await endpoint.exchange(code, verifier, redirectUri);
    // Without a refresh token it would be over within the hour.
    if (refresh === null) throw new TokenError('application');
    await this.#keep({ ...issued, refresh });
  }

  /** Forgets it, and says so to the provider; `false` where the provider did not take it. */
  async disconnect(): Promise<boolean> {
    const { store, endpoint } = this.#options;
    const kept = await store.read().catch(() => null);
    await store.remove();
    this.#take(null);
    if (kept === null || kept.tokens.isRefused) return true;
    return await endpoint.revoke(kept.tokens.refresh).then(
      () => true,
      () => false,
    );
  }

  /** Over whatever is kept, also what cannot be opened any more. */
  async #keep(issued: IssuedTokens & { readonly refresh: string }): Promise<void> {
    const { store } = this.#options;
    const tokens: Tokens = {
      ...issued,
      grant: newGrant(),
      followsRefusal: false,
      isRefused: false,
    };
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const written = await store.write(tokens, await store.version());
      if (written !== null) {
        this.#take(written);
        return;
      }
    }
    throw new TokenError('unclear');
  }

  #take(kept: KeptTokens | null): void {
    const last = this.#connection;
    if (last !== null && last.grant === kept?.tokens.grant) {
      last.adopt(kept.tokens);
      return;
    }
    this.#connection = kept === null ? null : this.#toConnection(kept.tokens);
    if (last !== null) this.#options.onEnd(last);
  }

  #toConnection(tokens: Tokens): OAuthConnection {
    const { store, clock } = this.#options;
    const name = `${store.name} ${this.#connectable.baseUrl.host}`;
    const renewal = this.#renewal;
    const { restMs } = this.#times;
    return new OAuthConnection(name, this.#connectable, { renewal, clock, tokens, restMs });
  }
}
