import { useSyncExternalStore } from 'react';
import type { ScopeId } from '#query/paths.ts';
import { hearKept } from '#app/state/kept-here.ts';
import { startView } from './current-view.ts';
import { ViewStore } from './view-store.ts';
import { viewPath } from './view-address.ts';

/** What somebody typed is kept here: names of views, and what they search and filter by. */
const KEY = 'rubrica.views';

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

/** Where a scope begins; `null` where that is the plain list. */
export function startPath(scope: ScopeId): string | null {
  const view = startView(viewStore.shown.kept, scope);
  return view === null ? null : viewPath(view);
}
