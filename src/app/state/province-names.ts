import { useSyncExternalStore } from 'react';
import {
  knownProvinces,
  learnProvinces,
  onProvinces,
  type ProvincesNamed,
} from '#engine/province-words.ts';

/** Fetches the names of provinces, for searches: the first rows do without. */
export function loadProvinceNames(): void {
  import('./named-provinces.ts').then(
    ({ provincesNamed }) => learnProvinces(provincesNamed),
    // Then provinces are found by their letters.
    () => {},
  );
}

/** By which names provinces are found by now: what has been found is looked for again when that changes. */
export function useProvinceWords(): ProvincesNamed {
  return useSyncExternalStore(onProvinces, knownProvinces);
}
