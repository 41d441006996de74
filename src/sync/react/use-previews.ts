import {
  useQueries,
  useQueryClient,
  type QueryClient,
  type UseQueryOptions,
} from '@tanstack/react-query';
import { problemOf, type Problem } from '#domain/errors.ts';
import type { ListParameters, Provider } from '#providers/contract.ts';
import type { ClientQuery, SortKey } from '#query/client-query.ts';
import type { Moment } from '#query/date-filter.ts';
import { readAnswer } from '#sync/reading/answer.ts';
import type { SyncState } from '#sync/sync-state.ts';
import { realTime } from '#sync/time.ts';
import { clientsKey, queueFor } from './cache.ts';

/**
 * Adds the rows that are likely the wanted ones to what is loaded, ahead of the rest. They are some of the
 * rows being loaded anyway, so they need no care but to be there first. Gives, for each provider, why it refused.
 */
export function usePreviews(
  providers: readonly Provider[],
  states: readonly SyncState[],
  query: ClientQuery,
  moment: Moment,
): readonly (Problem | null)[] {
  const client = useQueryClient();
  const previews = providers.map((provider) => provider.preview?.(query, moment) ?? null);
  const results = useQueries({
    queries: providers.map((provider, index) => ({
      ...previewQuery(client, provider, previews[index] ?? null, query.sort),
      enabled: (previews[index] ?? null) !== null && states[index]?.phase === 'draft',
    })),
  });
  return results.map(({ error }, index) =>
    error === null || (previews[index] ?? null) === null ? null : problemOf(error),
  );
}

function previewQuery(
  client: QueryClient,
  provider: Provider,
  preview: ListParameters | null,
  sort: readonly SortKey[],
): UseQueryOptions<number> {
  return {
    queryKey: ['quick', provider.id, preview],
    queryFn: async ({ signal }) => {
      const request = provider.pageRequest(preview ?? {}, 0, sort);
      const answered = await queueFor(provider).ask(request, signal);
      const rows = provider.readPage(answered.body)?.rows ?? [];
      const pause = () => realTime.yieldToMain(signal);
      const { clients } = await readAnswer(provider, answered, rows, pause);
      client.setQueryData<SyncState>(clientsKey(provider), (loaded) => {
        if (loaded === undefined || loaded.phase !== 'draft') return loaded;
        loaded.set.add(clients.values());
        return { ...loaded, version: loaded.set.version };
      });
      return clients.size;
    },
    staleTime: Infinity,
    gcTime: 0,
  };
}
