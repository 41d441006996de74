import type { NonEmpty } from '#domain/non-empty.ts';
import type { Provider } from '#providers/contract.ts';
import type { ClientQuery } from '#query/client-query.ts';
import { useSources } from '#sync/react/use-sources.ts';
import { useMoment } from '#ui/primitives/moment.tsx';
import { useDisplay } from '#ui/primitives/display.ts';
import type { JoinedList, Scope } from '#app/clients/scope.ts';
import type { ScopeEntry } from '#app/clients/scopes.ts';
import type { ListLinks } from '#app/links/known-links.ts';

/** A scope with what is known of it; `providers` are those of its providers that are connected. */
export function useScope(
  entry: ScopeEntry,
  providers: NonEmpty<Provider>,
  query: ClientQuery,
  joined: JoinedList | null,
  links: ListLinks | null,
): Scope {
  const moment = useMoment();
  const { display } = useDisplay();
  const every = display.refreshEvery === 'off' ? null : Number(display.refreshEvery) * 60_000;
  return { ...entry, sources: useSources(providers, query, moment, every), joined, links };
}
