import type { ClientKey, Instant } from '#domain/client.ts';
import type { EarlierVersion } from '#sync/earlier-versions.ts';
import type { SyncState } from '#sync/sync-state.ts';
import type { ClientRows } from '#ui/table/client-rows.ts';

/*
 * What several sources know, as one. Of one source it is what that source knows, the very same value: a new
 * value would be drawn again.
 */

/** Those of the clients that are among these, in the same order. */
export function onlyAmong(rows: ClientRows, keys: ReadonlySet<ClientKey>): ClientRows {
  const indexes = [...keys].flatMap((key) => rows.indexOf(key) ?? []).toSorted((a, b) => a - b);
  const places = new Map(indexes.map((index, place) => [index, place]));
  return {
    count: indexes.length,
    at: (place) => rows.at(indexes[place] ?? -1),
    indexOf: (key) => places.get(rows.indexOf(key) ?? -1),
  };
}

/** The answer of a list, whose rows are all in one set. */
export function onlyRows([rows]: readonly ClientRows[]): ClientRows {
  return rows ?? { count: 0, at: () => undefined, indexOf: () => undefined };
}

/** Clients that came or changed, in any of the sources; `rowOf` says in which row of a joined list each is. */
export function joinChanges(
  states: readonly SyncState[],
  rowOf?: (record: ClientKey) => ClientKey | null,
): ReadonlyMap<ClientKey, Instant> {
  const [first] = states;
  if (first !== undefined && rowOf === undefined) return first.recentChanges;
  const changes = states.flatMap(({ recentChanges }) => [...recentChanges]);
  return new Map(changes.map(([key, at]) => [rowOf?.(key) ?? key, at]));
}

/** What clients were before they changed, in any of the sources. */
export function joinEarlier(states: readonly SyncState[]): readonly EarlierVersion[] {
  const [first, ...others] = states;
  if (first !== undefined && others.length === 0) return first.earlierVersions;
  return states.flatMap(({ earlierVersions }) => earlierVersions);
}
