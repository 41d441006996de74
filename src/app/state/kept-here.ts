import { useEffect } from 'react';

/** All that Rubrica keeps in a browser has a key that begins like this. */
const PREFIX = 'rubrica.';

/** Written and removed again: the other tabs hear of it. */
const FORGOTTEN = `${PREFIX}forgotten`;

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

/** Removes all that Rubrica keeps in this browser, whichever part of it keeps it. Other tabs do the same. */
export function forgetAll(): void {
  empty();
  try {
    localStorage.setItem(FORGOTTEN, '');
    localStorage.removeItem(FORGOTTEN);
  } catch {
    // Storage is forbidden: no other tab has kept anything.
  }
}

/** Hears when another tab forgets everything. Called once, at the app's root. */
export function useForgetting(): void {
  // Outside are the other tabs: the browser tells what they keep. A tab's own storage only it can empty.
  useEffect(() => {
    const listen = ({ key, newValue }: StorageEvent) => {
      if (key === FORGOTTEN && newValue !== null) empty();
    };
    window.addEventListener('storage', listen);
    return () => window.removeEventListener('storage', listen);
  }, []);
}

function empty(): void {
  for (const open of [() => localStorage, () => sessionStorage]) {
    try {
      const storage = open();
      const own = Object.keys(storage).filter((key) => key.startsWith(PREFIX));
      for (const key of own) storage.removeItem(key);
    } catch {
      // Storage is forbidden: there is nothing in it.
    }
  }
  // What the parts of the page hold in memory goes too. It is what the browser says where all of it was cleared.
  window.dispatchEvent(new StorageEvent('storage', { key: null }));
}
