import type { QueryClient, QueryFunctionContext } from '@tanstack/react-query';
import type { SortKey } from '#query/client-query.ts';
import type { ProviderId } from '#domain/client.ts';
import { ask } from '#sync/api-client.ts';
import type { Provider } from '#providers/contract.ts';
import { listAt } from '#sync/first-requests.ts';
import { dropPrefetched } from '#sync/bootstrap.ts';
import { RequestQueue } from '#sync/request-queue.ts';
import type { SyncState } from '#sync/sync-state.ts';
import { ThrottledPublisher } from './throttled-publisher.ts';
import { synchronise } from '#sync/synchronise.ts';
import { realTime } from '#sync/time.ts';

/** How long what nobody looks at stays in memory. */
export const KEPT = 10 * 60_000;

const queues = new Map<ProviderId, RequestQueue>();

/** The one way from this page to a provider. */
export function queueFor(provider: Provider): RequestQueue {
  let queue = queues.get(provider.id);
  if (queue === undefined)
    queues.set(provider.id, (queue = new RequestQueue(provider, ask, realTime)));
  return queue;
}

export function clientsKey({ id }: Provider) {
  return ['clients', id] as const;
}

/** The query of all of a provider's clients; the load that it starts is shown as it comes. */
export function clientsQuery(client: QueryClient, provider: Provider, sort: readonly SortKey[]) {
  return {
    queryKey: clientsKey(provider),
    queryFn: ({ signal }: QueryFunctionContext) => loadInto(client, provider, sort, signal),
    gcTime: KEPT,
    // The set in it grows in place: comparing it deeply would find nothing and cost much.
    structuralSharing: false,
  };
}

/**
 * Begins the load of the list at an address before it is drawn. Settles with its first rows, and never
 * rejects: the query that draws the list reports what went wrong.
 */
export async function beginLoading(
  client: QueryClient,
  id: ProviderId,
  parameters: URLSearchParams,
): Promise<void> {
  const list = listAt(id, parameters);
  if (list === null) return;
  const { provider, query } = list;
  const whole = client.prefetchQuery(clientsQuery(client, provider, query.sort));
  const first = new Promise<void>((resolve) => {
    const stop = client.getQueryCache().subscribe(() => {
      const loaded = client.getQueryData<SyncState>(clientsKey(provider));
      if (loaded === undefined || loaded.set.size === 0) return;
      stop();
      resolve();
    });
  });
  await Promise.race([whole, first]);
}

/** Loads into the cache; goes on from what is there. */
async function loadInto(
  client: QueryClient,
  provider: Provider,
  sort: readonly SortKey[],
  signal: AbortSignal,
): Promise<SyncState> {
  const key = clientsKey(provider);
  const publisher = new ThrottledPublisher((loaded) => client.setQueryData(key, loaded));
  // The next load goes on from what came, shown or not.
  signal.addEventListener('abort', () => publisher.flush(), { once: true });
  try {
    return await synchronise({
      provider,
      from: client.getQueryData<SyncState>(key) ?? null,
      sort,
      queue: queueFor(provider),
      signal,
      time: realTime,
      onChange: (loaded) => {
        if (loaded.phase !== 'draft') dropPrefetched();
        if (!signal.aborted) publisher.tell(loaded);
      },
    });
  } finally {
    dropPrefetched();
    publisher.stop();
  }
}
