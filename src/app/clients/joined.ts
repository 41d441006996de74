import type { ClientKey, Instant } from '#domain/client.ts';
import type { SyncState } from '#sync/sync-state.ts';
import type { ClientRows } from '#ui/table/client-rows.ts';

/*
 * What several sources know, as one. Of one source it is what that source knows, the very same value: a new
 * value would be drawn again.
 */

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
