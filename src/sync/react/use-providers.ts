import { skipToken, useQueries, useQuery, type UseQueryOptions } from '@tanstack/react-query';
import { problemOf, type Problem } from '#domain/errors.ts';
import type { Provider } from '#providers/contract.ts';
import type { ProviderStatus } from '#providers/upstream.ts';
import { askProviders } from '#sync/api-client.ts';
import { readBootstrap } from '#sync/bootstrap.ts';
import type { SyncState } from '#sync/sync-state.ts';
import { clientsKey, KEPT } from './cache.ts';

/** Which providers there are, and whether each is connected. */
export function useProviders(): {
  readonly statuses: readonly ProviderStatus[] | null;
  readonly problem: Problem | null;
  readonly retry: () => void;
} {
  const result = useQuery({
    queryKey: ['providers'],
    queryFn: ({ signal }) => askProviders(signal),
    initialData: () => readBootstrap()?.providers,
    staleTime: Infinity,
  });
  return {
    statuses: result.data ?? null,
    problem: result.error === null ? null : problemOf(result.error),
    retry: () => void result.refetch(),
  };
}

/** How many clients each provider has that are not deleted; `null` until they have been read. */
export function useClientCounts(providers: readonly Provider[]): readonly (number | null)[] {
  return useQueries({ queries: providers.map(listening), combine: toCounts });
}

/** What is known of each provider's clients, without asking for any; `null` where nothing is. */
export function useKnownClients(providers: readonly Provider[]): readonly (SyncState | null)[] {
  return useQueries({ queries: providers.map(listening), combine: toStates });
}

function listening(provider: Provider): UseQueryOptions<SyncState> {
  return {
    queryKey: clientsKey(provider),
    // Only listens to what a list's own load brings.
    queryFn: skipToken,
    staleTime: Infinity,
    gcTime: KEPT,
    structuralSharing: false,
  };
}

interface Result {
  readonly data: SyncState | undefined;
}

function toStates(results: readonly Result[]): (SyncState | null)[] {
  return results.map(({ data }) => data ?? null);
}

function toCounts(results: readonly Result[]): (number | null)[] {
  return results.map(({ data }) =>
    data === undefined || data.phase === 'draft' ? (data?.total ?? null) : data.set.liveCount,
  );
}
