import { isRecord } from '#domain/check.ts';

/** All that Rubrica keeps in a browser has a key that begins like one of these: the second, what is of one account. */
export const PREFIXES = ['rubrica.', 'rubrica:'] as const;

/** Written and removed again, when everything is forgotten: the other tabs hear of it. */
export const FORGOTTEN = 'rubrica.forgotten';

/** Where something is kept. Both can throw: storage can be forbidden, or full. */
export interface KeptText {
  readonly read: () => string | null;
  readonly write: (text: string) => void;
}

/** What is kept under a key in this browser, for all its tabs. */
export function keptUnder(key: string): KeptText {
  return {
    read: () => localStorage.getItem(key),
    write: (text) => localStorage.setItem(key, text),
  };
}

/** What is kept, as one value with fields; without any where there is none, or it cannot be read. */
export function readKept(read: KeptText['read']): Readonly<Record<string, unknown>> {
  try {
    const stored: unknown = JSON.parse(read() ?? '{}');
    return isRecord(stored) ? stored : {};
  } catch {
    return {};
  }
}

/** The version to write: one that a newer Rubrica has written stays. */
export function versionToKeep(own: number, stored: Readonly<Record<string, unknown>>): number {
  return Math.max(own, Number(stored['version']) || 0);
}

/**
 * Calls `hear` when another tab has written under a key, and `forget` when all was removed, here or in another
 * tab. Returns what ends it.
 */
export function hearKept(key: string, hear: () => void, forget: () => void): () => void {
  const listen = (event: StorageEvent) => {
    if (event.key === key) hear();
    // Without a key, all of the storage was cleared.
    if (event.key === null) forget();
  };
  window.addEventListener('storage', listen);
  return () => window.removeEventListener('storage', listen);
}
