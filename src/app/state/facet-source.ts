import { createContext, use } from 'react';
import type { ClientKey } from '#domain/client.ts';
import type { Selection } from '#engine/selection.ts';
import type { ClientQuery } from '#query/client-query.ts';
import type { Moment } from '#query/date-filter.ts';
import type { ListLinks } from '#app/links/known-links.ts';
import type { SyncState } from '#sync/sync-state.ts';

/** What is counted, of values and dates: clients, what is asked of them, and who answers. */
export interface FacetSource {
  readonly states: readonly SyncState[];
  readonly query: ClientQuery;
  readonly moment: Moment;
  readonly selections: readonly Selection[];
  /** The clients to which the list is narrowed beside its question; `null` where it is not. */
  readonly only: ReadonlySet<ClientKey> | null;
  /** What is known of who is in other lists, the question with what it asks of that, and `only` without it. */
  readonly links: ListLinks | null;
  readonly question: ClientQuery;
  readonly narrowed: ReadonlySet<ClientKey> | null;
}

/** For what floats over the list, which is loaded when it is wanted. */
export const FacetSourceContext = createContext<FacetSource | null>(null);

export function useFacetSource(): FacetSource {
  const source = use(FacetSourceContext);
  if (source === null) throw new Error('There is no FacetSourceContext above.');
  return source;
}
