/**
 * Which of the row elements on screen each client takes. One that stays drawn keeps its own, and with it
 * focus; one that comes takes over what another has left, since new text costs far less than a new row.
 */
export class RowSlots<Key> {
  #slots: ReadonlyMap<Key, number> = new Map();

  /** A number for each of these keys, which differ; no two have the same. */
  assign(keys: readonly Key[]): readonly number[] {
    const kept = new Set<number>();
    for (const key of keys) {
      const slot = this.#slots.get(key);
      if (slot !== undefined) kept.add(slot);
    }
    // Those that others have left come first, in the order in which they stand on screen.
    const free = [...this.#slots.values()].filter((slot) => !kept.has(slot)).values();
    let unused = 0;
    const takeFree = (): number => {
      const { done, value } = free.next();
      if (!done) return value;
      while (kept.has(unused)) unused += 1;
      return unused++;
    };
    const slots = new Map<Key, number>();
    for (const key of keys) {
      const slot = this.#slots.get(key) ?? takeFree();
      kept.add(slot);
      slots.set(key, slot);
    }
    this.#slots = slots;
    return [...slots.values()];
  }
}
