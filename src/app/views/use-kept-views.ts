import { useSyncExternalStore } from 'react';
import { hearKept } from '#app/state/kept-here.ts';
import { KEY } from './start.ts';
import { ViewStore } from './view-store.ts';

export const viewStore = new ViewStore({
  read: () => localStorage.getItem(KEY),
  write: (text) => localStorage.setItem(KEY, text),
});

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
