import type { Field } from '#domain/field.ts';
import type { SyncState } from '#sync/sync-state.ts';
import { usePrepared } from '#app/state/prepared.ts';

interface PreparedSourcesProps {
  /** What the list is made of. */
  readonly states: readonly SyncState[];
  readonly columns: readonly Field[];
}

/** Prepares each set in spare time, and draws nothing: a component each, as a hook cannot be in a loop. */
export function PreparedSources({ states, columns }: PreparedSourcesProps) {
  return states.map((loaded, place) => (
    // oxlint-disable-next-line react/no-array-index-key -- a list is always made of the same sets
    <Prepared key={place} loaded={loaded} columns={columns} />
  ));
}

interface PreparedProps {
  readonly loaded: SyncState;
  readonly columns: readonly Field[];
}

function Prepared({ loaded, columns }: PreparedProps) {
  usePrepared(loaded, columns);
  return null;
}
