import {
  skipToken,
  useQueries,
  useQuery,
  useQueryClient,
  type UseQueryOptions,
  type QueryClient,
} from '@tanstack/react-query';
import { isSetAside, toClientKey, type Client, type SetAside } from '#core/client.ts';
import { PLAIN_QUERY, type ClientQuery, type SortKey } from '#core/client-query.ts';
import type { Moment } from '#core/date-filter.ts';
import { ProblemError, problemOf, toProblem, type Problem } from '#core/errors.ts';
import { ask, askProviders } from './ask.ts';
import type { Provider, Sent } from './contract.ts';
import { load, readRows } from './load.ts';
import { isComplete, nothingLoaded, rowCount, type Loaded } from './loaded.ts';
import type { ProviderStatus } from './upstream.ts';

/** How long what nobody looks at stays in memory. */
const KEPT = 10 * 60_000;

/** How often, at the most, a load in progress is shown: each showing answers the question anew. */
const SHOWN_EVERY = 100;

export interface Clients {
  readonly loaded: Loaded;
  readonly problem: Problem | null;
  readonly isLoading: boolean;
  /** Whether these are the rows of the question before, while this one's are on their way. */
  readonly isPrevious: boolean;
  /** Reads everything anew behind what is shown; where a load stopped half-way, reads what is missing. */
  readonly refresh: () => void;
}

const NOTHING = nothingLoaded();

/**
 * A provider's clients for a question. What is loaded is keyed by what is sent, not by the question:
 * whatever is decided at home never asks again. Leaving, or sending something else, aborts the load.
 */
export function useClients(provider: Provider, query: ClientQuery, moment: Moment): Clients {
  const client = useQueryClient();
  const { sent, quick } = provider.listing(query, moment);
  const result = useQuery<Loaded>({
    queryKey: clientsKey(provider, sent),
    queryFn: ({ signal }) => loadInto(client, provider, sent, query.sort, signal),
    placeholderData: (previous) =>
      // Only rows of this provider's can stand in for this provider's.
      previous?.set.clients[0]?.provider === provider.id ? previous : undefined,
    staleTime: Infinity,
    gcTime: KEPT,
    // The set in it grows in place: comparing it deeply would find nothing and cost much.
    structuralSharing: false,
  });
  const loaded = result.data ?? NOTHING;
  useQuickRows(provider, sent, isComplete(loaded) ? null : quick, query.sort);
  return {
    loaded,
    problem: result.error === null ? loaded.problem : problemOf(result.error),
    isLoading: result.isFetching,
    isPrevious: result.isPlaceholderData,
    refresh: () => void result.refetch(),
  };
}

/**
 * Adds the rows that are likely the wanted ones to what is loaded, ahead of the rest. They are some of the
 * rows being loaded anyway, so they need no care but to be there first.
 */
function useQuickRows(
  provider: Provider,
  sent: Sent,
  quick: Sent | null,
  sort: readonly SortKey[],
): void {
  const client = useQueryClient();
  useQuery({
    queryKey: ['quick', provider.id, quick],
    queryFn: async ({ signal }) => {
      const body = await ask(provider.id, provider.pageRequest(quick ?? {}, 0, sort), signal);
      const rows = readRows(provider, provider.readPage(body)?.rows ?? []).clients;
      client.setQueryData<Loaded>(clientsKey(provider, sent), (loaded) => {
        if (loaded === undefined || isComplete(loaded)) return loaded;
        loaded.set.add(rows);
        return { ...loaded, version: loaded.set.version };
      });
      return rows.length;
    },
    enabled: quick !== null,
    staleTime: Infinity,
    gcTime: 0,
  });
}

/** One client: of what is loaded, else asked for by itself. `null` while it is on its way. */
export function useClient(
  provider: Provider,
  id: string | null,
  loaded: Loaded,
): {
  readonly client: Client | null;
  readonly problem: Problem | null;
  readonly retry: () => void;
} {
  const known = id === null ? null : loaded.set.get(toClientKey(provider.id, id));
  const result = useQuery({
    queryKey: ['client', provider.id, id],
    queryFn: async ({ signal }): Promise<Client> => {
      const request = id === null ? null : provider.clientRequest(id);
      if (request === null) throw new ProblemError(toProblem('not-found'));
      return toOneClient(provider.readClient(await ask(provider.id, request, signal)));
    },
    enabled: id !== null && known === null,
    staleTime: Infinity,
    gcTime: KEPT,
  });
  return {
    client: known ?? result.data ?? null,
    problem: known !== null || result.error === null ? null : problemOf(result.error),
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
    staleTime: Infinity,
  });
  return {
    statuses: result.data ?? null,
    problem: result.error === null ? null : problemOf(result.error),
    retry: () => void result.refetch(),
  };
}

/** How many clients each provider's plain list has; `null` until it has been read. */
export function useClientCounts(
  providers: readonly Provider[],
  moment: Moment,
): readonly (number | null)[] {
  return useQueries({
    queries: providers.map((provider): UseQueryOptions<Loaded> => ({
      queryKey: clientsKey(provider, provider.listing(PLAIN_QUERY, moment).sent),
      // Only listens to what a list's own load brings.
      queryFn: skipToken,
      staleTime: Infinity,
      gcTime: KEPT,
      structuralSharing: false,
    })),
    combine: toCounts,
  });
}

function toCounts(results: readonly { readonly data: Loaded | undefined }[]): (number | null)[] {
  return results.map(({ data }) => {
    if (data === undefined) return null;
    return isComplete(data) ? rowCount(data) : data.total;
  });
}

function clientsKey(provider: Provider, sent: Sent) {
  return ['clients', provider.id, sent] as const;
}

/**
 * Loads into the cache, shown as it comes. Where the cache already has the whole, it stays on screen until
 * the new whole is there; where it has a part, the load goes on from there.
 */
async function loadInto(
  client: QueryClient,
  provider: Provider,
  sent: Sent,
  sort: readonly SortKey[],
  signal: AbortSignal,
): Promise<Loaded> {
  const key = clientsKey(provider, sent);
  const current = client.getQueryData<Loaded>(key);
  const whole = current !== undefined && isComplete(current) ? current : null;
  const show = (loaded: Loaded) => {
    if (signal.aborted) return;
    client.setQueryData(key, (shown: Loaded | undefined) =>
      whole === null
        ? loaded
        : {
            ...(shown ?? whole),
            problem: null,
            waitUntil: loaded.waitUntil,
            renewing: rowCount(loaded),
          },
    );
  };
  const loaded = await load({
    provider,
    sent,
    sort,
    ask,
    signal,
    ...(current === undefined || whole !== null ? {} : { from: current }),
    onChange: paced(show),
  });
  if (loaded.problem !== null && loaded.pages.size === 0 && whole === null) {
    throw new ProblemError(loaded.problem);
  }
  if (loaded.problem === null || whole === null) return loaded;
  return { ...whole, problem: loaded.problem, renewing: null };
}

/** Shows the first rows and every wait at once, the rest at intervals. */
function paced(show: (loaded: Loaded) => void): (loaded: Loaded) => void {
  let shownAt = -Infinity;
  let wait: number | null = null;
  return (loaded) => {
    const now = performance.now();
    const isFirst = loaded.pages.size <= 1;
    if (!isFirst && loaded.waitUntil === wait && now - shownAt < SHOWN_EVERY) return;
    shownAt = now;
    wait = loaded.waitUntil;
    show(loaded);
  };
}

function toOneClient(read: Client | SetAside | null): Client {
  if (read === null || isSetAside(read)) throw new ProblemError(toProblem('contract'));
  return read;
}
