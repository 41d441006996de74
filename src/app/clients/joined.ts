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

/** The answers of several sources, one after the other, each in the order that was asked for. */
export function joinRows(answers: readonly ClientRows[]): ClientRows {
  const [first, ...others] = answers;
  if (first !== undefined && others.length === 0) return first;
  const starts = startsOf(answers);
  return {
    count: answers.reduce((sum, { count }) => sum + count, 0),
    at: (index) => {
      const which = starts.findLastIndex((start) => start <= index);
      return answers[which]?.at(index - (starts[which] ?? 0));
    },
    indexOf: (key) => {
      for (const [which, answer] of answers.entries()) {
        const index = answer.indexOf(key);
        if (index !== undefined) return (starts[which] ?? 0) + index;
      }
      return undefined;
    },
  };
}

function startsOf(answers: readonly ClientRows[]): readonly number[] {
  let next = 0;
  return answers.map(({ count }) => {
    const start = next;
    next += count;
    return start;
  });
}

/** Clients that came or changed, in any of the sources. */
export function joinChanges(states: readonly SyncState[]): ReadonlyMap<ClientKey, Instant> {
  const [first, ...others] = states;
  if (first !== undefined && others.length === 0) return first.recentChanges;
  return new Map(states.flatMap(({ recentChanges }) => [...recentChanges]));
}

/** What clients were before they changed, in any of the sources. */
export function joinEarlier(states: readonly SyncState[]): readonly EarlierVersion[] {
  const [first, ...others] = states;
  if (first !== undefined && others.length === 0) return first.earlierVersions;
  return states.flatMap(({ earlierVersions }) => earlierVersions);
}
