import type { ProviderId } from '#domain/client.ts';
import type { ProviderStatus } from '#providers/upstream.ts';
import { toStatuses, type Provider } from '#server/config.ts';
import type { Caller, ProviderConnection, ResolveConnection } from './connection.ts';
import { UpstreamClient } from './upstream-client.ts';
import type { SenderOptions } from './request-sender.ts';

/** One client for each connection, made when it is first wanted. */
export class UpstreamClients {
  readonly #providers: readonly Provider[];
  readonly #resolve: ResolveConnection;
  readonly #shared: Omit<SenderOptions, 'upstream' | 'connection'>;
  readonly #upstreamClients = new Map<ProviderConnection, UpstreamClient>();

  constructor(
    providers: readonly Provider[],
    resolve: ResolveConnection,
    shared: Omit<SenderOptions, 'upstream' | 'connection'>,
  ) {
    this.#providers = providers;
    this.#resolve = resolve;
    this.#shared = shared;
  }

  /** `null` where this caller has no connection to such a provider. */
  of(caller: Caller, id: ProviderId): UpstreamClient | null {
    const upstream = this.#providers.find((provider) => provider.upstream.id === id)?.upstream;
    const connection = this.#resolve(caller, id);
    if (!upstream || !connection) return null;
    const known = this.#upstreamClients.get(connection);
    if (known) return known;
    const upstreamClient = new UpstreamClient({ ...this.#shared, upstream, connection });
    this.#upstreamClients.set(connection, upstreamClient);
    return upstreamClient;
  }

  /** What a browser is told of the providers at this moment. */
  statuses(caller: Caller): readonly ProviderStatus[] {
    const providers = this.#providers.map((provider) => {
      const { upstream, connectable } = provider;
      const isConnected = connectable !== null && this.#resolve(caller, upstream.id) !== null;
      return isConnected ? { ...provider, mode: connectable.mode } : provider;
    });
    return toStatuses(providers, (id) => this.of(caller, id)?.isAccepted === true);
  }

  /** For a connection that is over: ends what is under way, and forgets what was read through it. */
  drop(connection: ProviderConnection): void {
    this.#upstreamClients.get(connection)?.close();
    this.#upstreamClients.delete(connection);
    void this.#shared.ports.cache.dropAll(connection);
  }

  /** Ends what is under way. */
  close(): void {
    for (const upstreamClient of this.#upstreamClients.values()) upstreamClient.close();
  }
}
