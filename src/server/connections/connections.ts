import type { ProviderId } from '#domain/client.ts';
import { CLOCK, type Clock } from '#server/clock.ts';
import type { Provider } from '#server/config.ts';
import { SealError, type Sealer } from '#server/store/sealing.ts';
import type { Store } from '#server/store/store.ts';
import {
  staticConnections,
  type ProviderConnection,
  type ResolveConnection,
} from '#server/upstream/connection.ts';
import type { Proxies } from '#server/upstream/proxy.ts';
import { OAuthAccount } from './oauth-account.ts';
import type { RenewalTimes } from './renewal.ts';
import { TokenEndpoint } from './token-endpoint.ts';
import { TokenStore } from './token-store.ts';

export interface ConnectionsOptions {
  readonly store: Pick<Store, 'secrets' | 'leases' | 'handshakes' | 'audit'>;
  readonly sealer: Sealer;
  readonly proxies?: Proxies;
  readonly clock?: Clock;
  readonly times?: RenewalTimes;
}

/** The accounts that people connect in the browser, of all providers that offer it. */
export class Connections {
  readonly options: ConnectionsOptions;
  /** Called with a connection that is over: disconnected, or connected again as another. */
  onEnd: (connection: ProviderConnection) => void = () => {};
  readonly #providers: readonly Provider[];
  readonly #accounts = new Map<ProviderId, OAuthAccount>();
  readonly #endpoints: TokenEndpoint[] = [];

  constructor(providers: readonly Provider[], options: ConnectionsOptions) {
    this.options = options;
    this.#providers = providers;
    const { store, sealer, proxies, clock = CLOCK, times } = options;
    for (const { upstream, connectable } of providers) {
      if (connectable === null) continue;
      const endpoint = new TokenEndpoint(connectable, proxies, clock);
      this.#endpoints.push(endpoint);
      const account = new OAuthAccount(connectable, {
        store: new TokenStore(upstream.id, store.secrets, sealer),
        leases: store.leases,
        endpoint,
        clock,
        onEnd: (connection) => this.onEnd(connection),
        ...(times && { times }),
      });
      this.#accounts.set(upstream.id, account);
    }
  }

  get accounts(): ReadonlyMap<ProviderId, OAuthAccount> {
    return this.#accounts;
  }

  /** The accounts that are connected, and those of the environment. */
  resolver(): ResolveConnection {
    const ofEnvironment = staticConnections(this.#providers);
    return (caller, provider) =>
      this.#accounts.get(provider)?.connection ?? ofEnvironment(caller, provider);
  }

  /**
   * Takes over what other instances have written; where that cannot be read, what was known stays. Returns the providers
   * whose tokens none of our keys opens.
   */
  async read(): Promise<readonly ProviderId[]> {
    const read = [...this.#accounts].map(async ([id, account]) => {
      try {
        await account.read();
        return [];
      } catch (error) {
        return error instanceof SealError ? [id] : [];
      }
    });
    return (await Promise.all(read)).flat();
  }

  close(): void {
    for (const endpoint of this.#endpoints) endpoint.close();
  }
}
