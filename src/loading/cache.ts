import type { QueryClient, QueryFunctionContext } from '@tanstack/react-query';
import type { SortKey } from '#core/client-query.ts';
import type { ProviderId } from '#core/client.ts';
import { ask } from './ask.ts';
import type { Provider } from '#providers/contract.ts';
import { listAt } from './first-requests.ts';
import { dropAhead } from './head-start.ts';
import { Lane } from './lane.ts';
import type { Loaded } from './loaded.ts';
import { Showing } from './showing.ts';
import { synchronise } from './synchronise.ts';
import { realTime } from './time.ts';

/** How long what nobody looks at stays in memory. */
export const KEPT = 10 * 60_000;

const lanes = new Map<ProviderId, Lane>();

/** The one way from this page to a provider. */
export function laneTo(provider: Provider): Lane {
  let lane = lanes.get(provider.id);
  if (lane === undefined) lanes.set(provider.id, (lane = new Lane(provider, ask, realTime)));
  return lane;
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
 * rejects: whoever draws the list hears what went wrong.
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
      const loaded = client.getQueryData<Loaded>(clientsKey(provider));
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
): Promise<Loaded> {
  const key = clientsKey(provider);
  const showing = new Showing((loaded) => client.setQueryData(key, loaded));
  // Whoever comes back goes on from what came, shown or not.
  signal.addEventListener('abort', () => showing.flush(), { once: true });
  try {
    return await synchronise({
      provider,
      from: client.getQueryData<Loaded>(key) ?? null,
      sort,
      lane: laneTo(provider),
      signal,
      time: realTime,
      onChange: (loaded) => {
        if (loaded.phase !== 'draft') dropAhead();
        if (!signal.aborted) showing.tell(loaded);
      },
    });
  } finally {
    dropAhead();
    showing.stop();
  }
}
