import { useEffect, useEffectEvent, useRef } from 'react';
import { messages } from '#i18n/messages.ts';
import type { Source } from '#sync/react/source.ts';
import { announce } from '#ui/primitives/announce.ts';

/** What was known when somebody asked for a refresh. */
interface Asked {
  readonly sources: readonly Source[];
  readonly hasBegun: boolean;
}

/**
 * A refresh that somebody asks for, and what it brought said aloud. A failure has its own notice; without a network that
 * was there before, and says nothing.
 */
export function useSaidRefresh(sources: readonly Source[]): () => void {
  const asked = useRef<Asked>(null);
  const isLoading = sources.some((source) => source.isLoading);

  const onLoading = useEffectEvent((isOnItsWay: boolean) => {
    const before = asked.current;
    if (before === null) return;
    if (isOnItsWay) asked.current = { ...before, hasBegun: true };
    else if (before.hasBegun) {
      asked.current = null;
      const problem = sources.find((source) => source.problem !== null)?.problem ?? null;
      if (problem === null) announce(outcome(before.sources, sources));
      else if (problem.kind === 'offline') {
        const { cause } = messages.problems.kinds[problem.kind];
        announce(messages.screen.notRefreshedBecause(cause('')));
      }
    }
  });
  // Outside React: what a screen reader says.
  useEffect(() => onLoading(isLoading), [isLoading]);

  return () => {
    asked.current = { sources, hasBegun: false };
    for (const { refresh } of sources) refresh();
  };
}

function outcome(before: readonly Source[], now: readonly Source[]): string {
  let changes = 0;
  let isChanged = false;
  for (const [index, { loaded }] of now.entries()) {
    const known = before[index]?.loaded;
    isChanged ||= loaded.version !== known?.version;
    for (const [key, instant] of loaded.recentChanges) {
      if (known?.recentChanges.get(key) !== instant) changes += 1;
    }
  }
  if (changes > 0) return messages.screen.recentChanges(changes);
  return isChanged ? messages.screen.changed : messages.screen.noChanges;
}
