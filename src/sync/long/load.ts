/**
 * What reads long answers in slices: loaded when the first one comes, since most lists have none. `null` where it cannot
 * be loaded: then they are read at once.
 */
export function loadLongReaders() {
  return import('./readers.ts').catch(() => null);
}
