/** As the router keeps an entry of the browser's history: its place among them, and what was said of it. */
interface Entry {
  readonly idx: number;
  readonly usr: { readonly back?: number } | null;
}

/** Said of the entry that is written next, by a link from a page that is no list: who closes what it opens goes back. */
export function withWayBack(): { readonly back: number } {
  return { back: (history.state as Entry).idx + 1 };
}

/**
 * Whether who closes the client of this entry goes back to the page where it was opened. Not where something was asked
 * since: who works in the list stays there.
 */
export function hasWayBack(): boolean {
  const { idx, usr } = history.state as Entry;
  return usr?.back === idx && location.search === '';
}
