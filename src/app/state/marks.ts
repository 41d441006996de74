import { useLayoutEffect, useMemo, useSyncExternalStore } from 'react';
import type { ClientKey, Instant } from '#domain/client.ts';
import type { ClientRows } from '#ui/table/client-rows.ts';
import { readChanges } from './read-changes.ts';
import { SeenClients, unseen } from './seen-clients.ts';

/** For as long as the page lives, whichever provider is looked at. */
const seenClients = new SeenClients();

interface Marks {
  /** How many of the clients that are shown are marked. */
  readonly count: number;
  readonly keys: () => ReadonlySet<ClientKey>;
  readonly isMarked: (key: ClientKey) => boolean;
  /** All clients that are shown and marked have been seen. */
  readonly onSeen: () => void;
}

/**
 * Which clients came or changed since they were last seen: until somebody says so, or opens them. What
 * changes again is marked again. What is not shown is neither counted nor seen.
 */
export function useMarks(
  recentChanges: ReadonlyMap<ClientKey, Instant>,
  rows: ClientRows,
  opened: ClientKey | null,
): Marks {
  const seen = useSyncExternalStore(seenClients.subscribe, () => seenClients.seen);
  const marked = useMemo(() => unseen(recentChanges, seen, rows), [recentChanges, seen, rows]);
  const openedAt = opened === null ? undefined : recentChanges.get(opened);
  // Outside is what has been seen, which is remembered when this page is left for another.
  useLayoutEffect(() => {
    if (opened !== null && openedAt !== undefined) seenClients.see([[opened, openedAt]]);
  }, [opened, openedAt]);
  return {
    count: marked.size,
    keys: () => new Set(marked.keys()),
    isMarked: (key) => marked.has(key),
    onSeen: () => {
      for (const [key, at] of marked) readChanges.read(key, at);
      seenClients.see(marked);
    },
  };
}
