import { useSyncExternalStore } from 'react';
import { hearKept, keptUnder } from '#app/state/kept-here.ts';
import { KEY } from './start.ts';
import { ViewStore } from './view-store.ts';

export const viewStore = new ViewStore(keptUnder(KEY));

let isHearing = false;

/** Once they are shown, other tabs are heard for as long as the page is there: what it forgets stays forgotten. */
function subscribe(listener: () => void): () => void {
  if (!isHearing) hearKept(KEY, viewStore.hear, viewStore.forget);
  isHearing = true;
  return viewStore.subscribe(listener);
}

/** The views of this browser, kept from one visit to the next where it allows that. */
export function useKeptViews(): ViewStore['shown'] {
  return useSyncExternalStore(subscribe, () => viewStore.shown);
}
