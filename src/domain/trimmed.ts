const NOTHING: readonly never[] = [];

/**
 * The same items in an array that has no room for more. One that was pushed to or filtered has room for some twenty, and
 * of what is kept for every client that is most of it.
 */
export function trimmed<Item>(items: readonly Item[]): readonly Item[] {
  return items.length === 0 ? NOTHING : items.slice();
}
