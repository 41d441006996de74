import { useSyncExternalStore } from 'react';
import { hearKept } from '#app/state/kept-here.ts';
import { isInAccount, openAccount, viewsPlace } from './account.ts';
import type { AccountViews } from './account-views.ts';
import { KEY } from './start.ts';
import { ViewStore } from './view-store.ts';

export const viewStore = new ViewStore(viewsPlace);

let isHearing = false;

/** Once they are shown, other tabs are heard for as long as the page is there: what it forgets stays forgotten. */
function subscribe(listener: () => void): () => void {
  if (!isHearing) {
    hearKept(KEY, viewStore.hear, viewStore.forget);
    if (isInAccount) void openViews();
  }
  isHearing = true;
  return viewStore.subscribe(listener);
}

/** The views in the account, once they are here. */
export function openViews(): Promise<AccountViews> {
  return openAccount(viewStore.hearAccount);
}

/** The views of this browser or account, kept from one visit to the next. */
export function useKeptViews(): ViewStore['shown'] {
  return useSyncExternalStore(subscribe, () => viewStore.shown);
}
