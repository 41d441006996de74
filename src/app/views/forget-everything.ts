import { FORGOTTEN, hearKept, PREFIXES } from '#app/state/kept-here.ts';

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

/** Hears when another tab forgets everything. */
export function followForgetting(): void {
  // The browser tells what other tabs keep. A tab's own storage only it can empty.
  hearKept(FORGOTTEN, empty, () => {});
}

/** The same for this tab alone, and for what all tabs share. */
function empty(): void {
  for (const open of [() => localStorage, () => sessionStorage]) {
    try {
      const storage = open();
      const own = Object.keys(storage).filter((key) =>
        PREFIXES.some((prefix) => key.startsWith(prefix)),
      );
      for (const key of own) storage.removeItem(key);
    } catch {
      // Storage is forbidden: there is nothing in it.
    }
  }
  // What the parts of the page hold in memory goes too. It is what the browser says where all of it was cleared.
  window.dispatchEvent(new StorageEvent('storage', { key: null }));
}
