import type { NonEmpty } from '#domain/non-empty.ts';
import type { Provider } from '#providers/contract.ts';
import { PLAIN_QUERY } from '#query/client-query.ts';
import type { Source } from '#sync/react/source.ts';
import { useSources } from '#sync/react/use-sources.ts';
import { useDisplay } from '#ui/primitives/display.ts';
import { useMoment } from '#ui/primitives/moment.tsx';

/** Loads the lists of providers as if they were open: within their own limits, and kept up to date as often. */
export function useLoading(providers: NonEmpty<Provider>): NonEmpty<Source> {
  const { refreshEvery } = useDisplay().display;
  const every = refreshEvery === 'off' ? null : Number(refreshEvery) * 60_000;
  return useSources(providers, PLAIN_QUERY, useMoment(), every);
}
