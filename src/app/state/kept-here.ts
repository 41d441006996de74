/** All that Rubrica keeps in a browser has a key that begins like this. */
export const PREFIX = 'rubrica.';

/** Written and removed again, when everything is forgotten: the other tabs hear of it. */
export const FORGOTTEN = `${PREFIX}forgotten`;

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
