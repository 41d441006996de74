/** Which of the row elements on screen each client has, by a number for each element. */
export type RowSlots<Key> = ReadonlyMap<Key, number>;

interface Taking<Key> {
  /** Whether a row that comes may take over the element of one that has left. */
  readonly isReusing: boolean;
  /** Whether a row that stays drawn must keep its own element; each does, unless told. */
  readonly holds?: (key: Key) => boolean;
}

/**
 * The element of each of these keys, which differ; no two have the same. A row that stays drawn keeps its own
 * element, and with it the focus. A row that comes takes over the element of one that has left, since new text
 * costs far less than a new row; where `isReusing` is false it gets a new one, so that no element that stays is
 * moved and a text that is marked on screen stays marked. Rows that hold nothing take the elements as they stand:
 * to move an element has the browser style it and lay it out again, to write another text in it has not.
 */
export function assignSlots<Key>(
  before: RowSlots<Key>,
  keys: readonly Key[],
  { isReusing, holds = () => true }: Taking<Key>,
): RowSlots<Key> {
  const ownOf = (key: Key) => (holds(key) ? before.get(key) : undefined);
  const taken = new Set<number>();
  for (const key of keys) {
    const slot = ownOf(key);
    if (slot !== undefined) taken.add(slot);
  }
  // Elements that other rows have left come first, in the order in which they stand on screen.
  const left = [...before.values()].filter((slot) => !taken.has(slot));
  const free = (isReusing ? left : []).values();
  if (!isReusing) for (const slot of left) taken.add(slot);
  let unused = 0;
  const takeFree = (): number => {
    const { done, value } = free.next();
    if (!done) return value;
    while (taken.has(unused)) unused += 1;
    return unused++;
  };
  const slots = new Map<Key, number>();
  for (const key of keys) {
    const slot = ownOf(key) ?? takeFree();
    taken.add(slot);
    slots.set(key, slot);
  }
  return slots;
}
