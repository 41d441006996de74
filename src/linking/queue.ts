/** What is to be done, each once, in the order in which it came. */
export class Queue<Item> {
  readonly #items = new Set<Item>();
  /** One for many items: a new one goes past everything that has been taken before. */
  #next = this.#items.values();

  get size(): number {
    return this.#items.size;
  }

  add(item: Item): void {
    this.#items.add(item);
  }

  delete(item: Item): void {
    this.#items.delete(item);
  }

  /** The first one, which is then no longer there; `null` where there is none. */
  take(): Item | null {
    if (this.#items.size === 0) return null;
    const { done, value } = this.#next.next();
    if (done === true) {
      this.#next = this.#items.values();
      return this.take();
    }
    this.#items.delete(value);
    return value;
  }
}
