/**
 * A function that gives the list it gave last for as long as the items are the same, so that a new list means
 * new items. It may be called while a component draws: what it gives has the items that it was asked for.
 */
export function makeStableList<T>(): (items: readonly T[]) => readonly T[] {
  let last: readonly T[] = [];
  return (items) => {
    const isSame =
      items.length === last.length && items.every((item, index) => Object.is(item, last[index]));
    if (!isSame) last = items;
    return last;
  };
}
