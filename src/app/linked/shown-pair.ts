import { useSyncExternalStore } from 'react';
import type { ClientKey } from '#domain/client.ts';

/** The two records that are compared: the open client, and which other. `other` is `null` for the one that comes first. */
interface ShownPair {
  readonly client: ClientKey;
  readonly other: ClientKey | null;
}

let shown: ShownPair | null = null;
const listeners = new Set<() => void>();

/** Outside React: it stays while one drawer takes another's place. */
export function showPair(pair: ShownPair | null): void {
  shown = pair;
  for (const listener of listeners) listener();
}

/** What of an open client is compared; `null` where nothing is. */
export function useShownPair(client: ClientKey): ShownPair | null {
  const pair = useSyncExternalStore(subscribe, () => shown);
  return pair?.client === client ? pair : null;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
