/** As the router keeps an entry of the browser's history: its place among them, and what was said of it. */
export interface HistoryEntry {
  readonly idx: number;
  readonly usr: { readonly back?: number } | null;
}

/**
 * Whether who closes the client of this entry goes back to the page where it was opened. Not where something was asked
 * since: who works in the list stays there.
 */
export function hasWayBack(): boolean {
  const { idx, usr } = history.state as HistoryEntry;
  return usr?.back === idx && location.search === '';
}
