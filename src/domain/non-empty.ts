/** A list with at least one item. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** `map` for a list that is known to have an item, so that the result is known to have one, too. */
export function mapNonEmpty<T, R>(
  [first, ...others]: NonEmpty<T>,
  make: (item: T, index: number) => R,
): NonEmpty<R> {
  return [make(first, 0), ...others.map((item, index) => make(item, index + 1))];
}

/** Narrows a list to one with at least one item; `null` where it has none. */
export function toNonEmpty<T>([first, ...others]: readonly T[]): NonEmpty<T> | null {
  return first === undefined ? null : [first, ...others];
}
