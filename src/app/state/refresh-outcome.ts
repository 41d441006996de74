import { useEffect, useEffectEvent, useRef } from 'react';
import type { SyncState } from '#sync/sync-state.ts';
import type { Clients } from '#sync/react/hooks.ts';
import { messages } from '#i18n/messages.ts';
import { announce } from '#ui/primitives/announce.ts';

/** What was known when somebody asked for a refresh. */
interface Asked extends Pick<SyncState, 'version' | 'recentChanges'> {
  readonly hasBegun: boolean;
}

/** A refresh that somebody asks for, and what it brought said aloud: a failure has its own notice. */
export function useSaidRefresh({ loaded, isLoading, problem, refresh }: Clients): () => void {
  const asked = useRef<Asked>(null);

  const onLoading = useEffectEvent((isOnItsWay: boolean) => {
    const before = asked.current;
    if (before === null) return;
    if (isOnItsWay) asked.current = { ...before, hasBegun: true };
    else if (before.hasBegun) {
      asked.current = null;
      if (problem === null) announce(outcome(before, loaded));
    }
  });
  // Outside is whoever listens.
  useEffect(() => onLoading(isLoading), [isLoading]);

  return () => {
    asked.current = {
      version: loaded.version,
      recentChanges: loaded.recentChanges,
      hasBegun: false,
    };
    refresh();
  };
}

function outcome(before: Asked, now: SyncState): string {
  const recentChanges = [...now.recentChanges].filter(
    ([key, instant]) => before.recentChanges.get(key) !== instant,
  );
  if (recentChanges.length > 0) return messages.screen.recentChanges(recentChanges.length);
  return now.version === before.version ? messages.screen.noChanges : messages.screen.changed;
}
