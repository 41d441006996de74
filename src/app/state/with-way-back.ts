import type { HistoryEntry } from './way-back.ts';

/** Said of the entry that is written next, by a link from a page that is no list: who closes what it opens goes back. */
export function withWayBack(): { readonly back: number } {
  return { back: (history.state as HistoryEntry).idx + 1 };
}
