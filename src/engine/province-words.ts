/** The letters of the provinces of which a word of the name begins so, folded: `mi` for `mila`. */
export type ProvincesNamed = (word: string) => readonly string[];

let provinces: ProvincesNamed = () => [];
const listeners = new Set<() => void>();

/** Provinces by their names come after the first rows. Until then one is found by its letters only. */
export function learnProvinces(named: ProvincesNamed): void {
  provinces = named;
  for (const listener of listeners) listener();
}

/** What is known by now: another value once the names have come. */
export function knownProvinces(): ProvincesNamed {
  return provinces;
}

export function onProvinces(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
