import { useState } from 'react';
import type { ClientKey, Instant } from '#domain/client.ts';

interface Marks {
  /** How many are marked. */
  readonly count: number;
  readonly isMarked: (key: ClientKey) => boolean;
  readonly onSeen: () => void;
}

/**
 * Which clients came or changed since they were last seen: until somebody says so, or opens them. What
 * changes again is marked again.
 */
export function useMarks(
  recentChanges: ReadonlyMap<ClientKey, Instant>,
  opened: ClientKey | null,
): Marks {
  const [seen, setSeen] = useState<ReadonlyMap<ClientKey, Instant>>(new Map());
  const isMarked = (key: ClientKey) =>
    recentChanges.has(key) && seen.get(key) !== recentChanges.get(key);
  const openedAt = opened === null ? undefined : recentChanges.get(opened);
  if (opened !== null && openedAt !== undefined && isMarked(opened)) {
    setSeen(new Map(seen).set(opened, openedAt));
  }
  return {
    count: [...recentChanges.keys()].filter(isMarked).length,
    isMarked,
    onSeen: () => setSeen(recentChanges),
  };
}
