import { useQuery } from '@tanstack/react-query';
import { toClientKey, type Client } from '#domain/client.ts';
import { ProblemError, problemOf, toProblem } from '#domain/errors.ts';
import { readAnswer } from '#sync/reading/answer.ts';
import { isRead } from '#sync/sync-state.ts';
import { realTime } from '#sync/time.ts';
import { KEPT, queueFor } from './cache.ts';
import { ownedBy, type ProviderProblem, type Source } from './source.ts';

export interface OpenedClient {
  /** `null` while it is on its way, and where there is a problem. */
  readonly client: Client | null;
  /** Why it is not shown, or not yet. */
  readonly problem: ProviderProblem | null;
  /** Until when the provider asked to wait, by `performance.now()`; it then continues by itself. */
  readonly waitUntil: number | null;
  readonly retry: () => void;
}

/** One client: of what is loaded, else asked for by itself. */
export function useClient(source: Source, id: string | null): OpenedClient {
  const { provider, loaded } = source;
  const known = id === null ? null : loaded.set.get(toClientKey(provider.id, id));
  const stopped = id !== null && provider.one === undefined ? loaded.problem : null;
  // What is missing from a list that is complete may be gone: it is asked for again after each look at the list.
  const missingSince = isRead(loaded) ? loaded.asOf : null;
  const result = useQuery({
    queryKey: ['client', provider.id, id, missingSince],
    queryFn: async ({ signal }): Promise<Client> => {
      const { one } = provider;
      const request = id === null ? null : (one?.request(id) ?? null);
      if (one === undefined || request === null) throw new ProblemError(toProblem('not-found'));
      const answered = await queueFor(provider).ask(request, signal);
      const row = one.readRow(answered.body);
      const pause = () => realTime.yieldToMain(signal);
      const rows = await readAnswer(provider, answered, row === null ? [] : [row], pause);
      const [client] = rows.clients.values();
      if (client === undefined) throw new ProblemError(toProblem('contract'));
      return client;
    },
    // Where none can be asked for by itself, the list has to be here to tell.
    enabled: id !== null && known === null && (provider.one !== undefined || isRead(loaded)),
    placeholderData: (shown, asked) =>
      asked?.queryKey[1] === provider.id && asked.queryKey[2] === id ? shown : undefined,
    staleTime: Infinity,
    gcTime: KEPT,
  });
  const waitUntil = known === null && result.isFetching ? source.waitUntil : null;
  const failure = result.error === null ? stopped : problemOf(result.error);
  return {
    client: known ?? result.data ?? null,
    problem: ownedBy(
      provider,
      waitUntil !== null ? toProblem('rate-limited') : known === null ? failure : null,
    ),
    waitUntil,
    retry: () => void result.refetch(),
  };
}
