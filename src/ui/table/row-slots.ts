/**
 * Which of the row elements on screen each client takes. One that stays drawn keeps its own, and with it
 * focus; one that comes takes over what another has left, since new text costs far less than a new row.
 */
export class RowSlots<Key> {
  #slots: ReadonlyMap<Key, number> = new Map();

  /** A number for each of these keys, which differ; below their count, or that of the last time. */
  assign(keys: readonly Key[]): readonly number[] {
    const wanted = new Set(keys);
    const free = [...this.#slots].filter(([key]) => !wanted.has(key)).map(([, slot]) => slot);
    // Taken from its end, the topmost first.
    free.reverse();
    let next = this.#slots.size;
    const slots = new Map<Key, number>();
    for (const key of keys) slots.set(key, this.#slots.get(key) ?? free.pop() ?? next++);
    this.#slots = slots;
    return [...slots.values()];
  }
}
