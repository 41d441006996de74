import {
  skipToken,
  useQueries,
  useQuery,
  useQueryClient,
  type UseQueryOptions,
} from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { isRejectedRow, toClientKey, type Client, type RejectedRow } from '#domain/client.ts';
import type { ClientQuery, SortKey } from '#query/client-query.ts';
import type { Moment } from '#query/date-filter.ts';
import { ProblemError, problemOf, toProblem, type Problem } from '#domain/errors.ts';
import { askProviders } from '#sync/api-client.ts';
import type { Provider, ListParameters } from '#providers/contract.ts';
import { readBootstrap } from '#sync/bootstrap.ts';
import {
  isRead,
  isStuck,
  emptySyncState,
  toGoOnFrom,
  toUnchecked,
  type SyncState,
} from '#sync/sync-state.ts';
import { clientsKey, clientsQuery, KEPT, queueFor } from './cache.ts';
import { readRows } from '#sync/reading/rows.ts';
import type { ProviderStatus } from '#providers/upstream.ts';

/** After how long a look at the list, or a return to the tab, asks what has changed. */
const FRESH = 60_000;

export interface Clients {
  readonly loaded: SyncState;
  /** Why the list stopped, or could not be renewed. */
  readonly problem: Problem | null;
  /** Why the provider refused this question, while all its clients may be there all the same. */
  readonly refusal: Problem | null;
  /** Until when the provider asked to wait, by `performance.now()`; everything then goes on by itself. */
  readonly waitUntil: number | null;
  /** Not while a complete set is only checked again in the background. */
  readonly isLoading: boolean;
  /** Asks for what has changed; where a load stopped, reads what is missing, or all again where nothing else helps. */
  readonly refresh: () => void;
  /** Reads everything again, past what the gateway remembers. */
  readonly checkAgain: () => void;
}

const NOTHING = emptySyncState();

/**
 * All of a provider's clients, for any question: what is asked never asks the provider again once they are
 * here. Until then the question at hand is asked first. Leaving aborts the load. `every` is how often what has
 * changed is asked for while the page is visible, in milliseconds; `null` for never.
 */
export function useClients(
  provider: Provider,
  query: ClientQuery,
  moment: Moment,
  every: number | null,
): Clients {
  const client = useQueryClient();
  const result = useQuery<SyncState>({
    ...clientsQuery(client, provider, query.sort),
    // A load that was left, or stopped, goes on when somebody comes back to it.
    // What only a new check would mend is not asked for at every look.
    staleTime: ({ state: { data } }) =>
      data !== undefined && (data.phase === 'complete' || data.phase === 'read' || isStuck(data))
        ? FRESH
        : 0,
    refetchOnWindowFocus: true,
    refetchInterval: every ?? false,
  });
  const loaded = result.data ?? NOTHING;
  const preview = provider.preview?.(query, moment) ?? null;
  const loadFrom = async (begin: (known: SyncState) => SyncState) => {
    const queryKey = clientsKey(provider);
    // First of all: what is under way would put its own state over this one.
    await client.cancelQueries({ queryKey });
    client.setQueryData<SyncState>(queryKey, (known) => known && begin(known));
    await result.refetch();
  };
  const refusal = useQuickRows(provider, preview, query.sort, loaded.phase === 'draft');
  return {
    loaded,
    problem: result.error === null ? loaded.problem : problemOf(result.error),
    refusal,
    waitUntil: useWait(provider),
    isLoading: result.isFetching && !loaded.isRechecking,
    refresh: () => void loadFrom(toGoOnFrom),
    checkAgain: () => void loadFrom(toUnchecked),
  };
}

/**
 * Adds the rows that are likely the wanted ones to what is loaded, ahead of the rest. They are some of the
 * rows being loaded anyway, so they need no care but to be there first.
 */
function useQuickRows(
  provider: Provider,
  preview: ListParameters | null,
  sort: readonly SortKey[],
  isWanted: boolean,
): Problem | null {
  const client = useQueryClient();
  const { error } = useQuery({
    queryKey: ['quick', provider.id, preview],
    queryFn: async ({ signal }) => {
      const request = provider.pageRequest(preview ?? {}, 0, sort);
      const { body, readAt } = await queueFor(provider).ask(request, signal);
      const { clients } = readRows(provider, provider.readPage(body)?.rows ?? [], readAt);
      client.setQueryData<SyncState>(clientsKey(provider), (loaded) => {
        if (loaded === undefined || loaded.phase !== 'draft') return loaded;
        loaded.set.add(clients.values());
        return { ...loaded, version: loaded.set.version };
      });
      return clients.size;
    },
    enabled: preview !== null && isWanted,
    staleTime: Infinity,
    gcTime: 0,
  });
  return preview === null || error === null ? null : problemOf(error);
}

function useWait(provider: Provider): number | null {
  const queue = queueFor(provider);
  return useSyncExternalStore(queue.subscribe, () => queue.waitUntil);
}

export interface OpenedClient {
  readonly client: Client | null;
  readonly problem: Problem | null;
  /** Until when the provider asked to wait, by `performance.now()`; it then goes on by itself. */
  readonly waitUntil: number | null;
  readonly retry: () => void;
}

/** One client: of what is loaded, else asked for by itself. `null` while it is on its way. */
export function useClient(provider: Provider, id: string | null, loaded: SyncState): OpenedClient {
  const known = id === null ? null : loaded.set.get(toClientKey(provider.id, id));
  const waitUntil = useWait(provider);
  const stopped = id !== null && provider.one === undefined ? loaded.problem : null;
  // What is missing from a list that is complete may be gone: it is asked for anew after each look at the list.
  const missingSince = isRead(loaded) ? loaded.asOf : null;
  const result = useQuery({
    queryKey: ['client', provider.id, id, missingSince],
    queryFn: async ({ signal }): Promise<Client> => {
      const { one } = provider;
      const request = id === null ? null : (one?.request(id) ?? null);
      if (one === undefined || request === null) throw new ProblemError(toProblem('not-found'));
      const { body } = await queueFor(provider).ask(request, signal);
      return toOneClient(one.read(body));
    },
    // Where none can be asked for by itself, the list has to be here to tell.
    enabled: id !== null && known === null && (provider.one !== undefined || isRead(loaded)),
    placeholderData: (shown, asked) => (asked?.queryKey[2] === id ? shown : undefined),
    staleTime: Infinity,
    gcTime: KEPT,
  });
  return {
    client: known ?? result.data ?? null,
    problem: known !== null ? null : result.error !== null ? problemOf(result.error) : stopped,
    waitUntil: known === null && result.isFetching ? waitUntil : null,
    retry: () => void result.refetch(),
  };
}

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
  return useQueries({
    queries: providers.map((provider): UseQueryOptions<SyncState> => ({
      queryKey: clientsKey(provider),
      // Only listens to what a list's own load brings.
      queryFn: skipToken,
      staleTime: Infinity,
      gcTime: KEPT,
      structuralSharing: false,
    })),
    combine: toCounts,
  });
}

function toCounts(results: readonly { readonly data: SyncState | undefined }[]): (number | null)[] {
  return results.map(({ data }) =>
    data === undefined || data.phase === 'draft' ? (data?.total ?? null) : data.set.liveCount,
  );
}

function toOneClient(read: Client | RejectedRow | null): Client {
  if (read === null || isRejectedRow(read)) throw new ProblemError(toProblem('contract'));
  return read;
}
