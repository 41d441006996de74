import { useEffect } from 'react';

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

/** Hears when another tab forgets everything. Called once, at the app's root. */
export function useForgetting(): void {
  // Outside are the other tabs: the browser tells what they keep. A tab's own storage only it can empty.
  useEffect(() => {
    const forget = () => void import('./forget-everything.ts').then(({ empty }) => empty());
    return hearKept(FORGOTTEN, forget, () => {});
  }, []);
}
