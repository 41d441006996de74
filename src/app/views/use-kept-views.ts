import { useSyncExternalStore } from 'react';
import { hearKept, keptUnder } from '#app/state/kept-here.ts';
import { KEY } from './start.ts';
import { ViewStore } from './view-store.ts';

export const viewStore = new ViewStore(keptUnder(KEY));

function subscribe(listener: () => void): () => void {
  const stopHearing = hearKept(KEY, viewStore.hear, viewStore.forget);
  const stop = viewStore.subscribe(listener);
  return () => {
    stop();
    stopHearing();
  };
}

/** The views of this browser, kept from one visit to the next where it allows that. */
export function useKeptViews(): ViewStore['shown'] {
  return useSyncExternalStore(subscribe, () => viewStore.shown);
}
