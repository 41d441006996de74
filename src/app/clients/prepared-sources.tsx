import type { SortField } from '#query/client-query.ts';
import type { Source } from '#sync/react/source.ts';
import type { SyncState } from '#sync/sync-state.ts';
import { usePrepared } from '#app/state/prepared.ts';

interface PreparedSourcesProps {
  readonly sources: readonly Source[];
  readonly columns: readonly SortField[];
}

/** Prepares each source in spare time, and draws nothing: a component each, as a hook cannot be in a loop. */
export function PreparedSources({ sources, columns }: PreparedSourcesProps) {
  return sources.map(({ provider, loaded }) => (
    <Prepared key={provider.id} loaded={loaded} columns={columns} />
  ));
}

interface PreparedProps {
  readonly loaded: SyncState;
  readonly columns: readonly SortField[];
}

function Prepared({ loaded, columns }: PreparedProps) {
  usePrepared(loaded, columns);
  return null;
}
