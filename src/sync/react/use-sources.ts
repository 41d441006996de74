import {
  useQueries,
  useQueryClient,
  type QueryClient,
  type UseQueryOptions,
  type UseQueryResult,
} from '@tanstack/react-query';
import { problemOf } from '#domain/errors.ts';
import { mapNonEmpty, type NonEmpty } from '#domain/non-empty.ts';
import type { Provider } from '#providers/contract.ts';
import type { ClientQuery, SortKey } from '#query/client-query.ts';
import type { Moment } from '#query/date-filter.ts';
import {
  emptySyncState,
  isStuck,
  toGoOnFrom,
  toUnchecked,
  type SyncState,
} from '#sync/sync-state.ts';
import { clientsKey, clientsQuery } from './cache.ts';
import { ownedBy, type Source } from './source.ts';
import { usePreviews } from './use-previews.ts';
import { useWaits } from './use-queues.ts';

/** After how long a look at the list, or a return to the tab, asks what has changed. */
const FRESH = 60_000;

const NOTHING = emptySyncState();

/**
 * All clients of each provider, for any question: what is asked never asks a provider again once they are
 * here. Until then the question at hand is asked first. Leaving aborts the loads. `every` is how often what has
 * changed is asked for while the page is visible, in milliseconds; `null` for never.
 */
export function useSources(
  providers: NonEmpty<Provider>,
  query: ClientQuery,
  moment: Moment,
  every: number | null,
): NonEmpty<Source> {
  const client = useQueryClient();
  const results = useQueries({
    queries: providers.map((provider) => loadOf(client, provider, query.sort, every)),
  });
  const states = results.map(({ data }) => data ?? NOTHING);
  const refusals = usePreviews(providers, states, query, moment);
  const waits = useWaits(providers);
  return mapNonEmpty(providers, (provider, index) => ({
    ...toSource(client, provider, results[index]),
    refusal: ownedBy(provider, refusals[index] ?? null),
    waitUntil: waits[index] ?? null,
  }));
}

function loadOf(
  client: QueryClient,
  provider: Provider,
  sort: readonly SortKey[],
  every: number | null,
): UseQueryOptions<SyncState> {
  return {
    ...clientsQuery(client, provider, sort),
    // A load that was left, or stopped, goes on when somebody comes back to it.
    // What only a new check would solve is not asked for at every look.
    staleTime: ({ state: { data } }) =>
      data !== undefined && (data.phase === 'complete' || data.phase === 'read' || isStuck(data))
        ? FRESH
        : 0,
    refetchOnWindowFocus: true,
    refetchInterval: every ?? false,
  };
}

function toSource(
  client: QueryClient,
  provider: Provider,
  result: UseQueryResult<SyncState> | undefined,
): Omit<Source, 'refusal' | 'waitUntil'> {
  const loaded = result?.data ?? NOTHING;
  const loadFrom = async (begin: (known: SyncState) => SyncState) => {
    const queryKey = clientsKey(provider);
    // First of all: what is under way would put its own state over this one.
    await client.cancelQueries({ queryKey });
    client.setQueryData<SyncState>(queryKey, (known) => known && begin(known));
    await result?.refetch();
  };
  const error = result?.error ?? null;
  return {
    provider,
    loaded,
    problem: ownedBy(provider, error === null ? loaded.problem : problemOf(error)),
    isLoading: result?.isFetching === true && !loaded.isRechecking,
    refresh: () => void loadFrom(toGoOnFrom),
    checkAgain: () => void loadFrom(toUnchecked),
  };
}
