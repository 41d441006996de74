/** Texts in sets that are put together (union-find). */
export class DisjointSets {
  /** What stands for one's set, or leads there; itself, where it stands for its set. */
  readonly #next = new Map<string, string>();
  #count = 0;

  /** How many sets there are. */
  get count(): number {
    return this.#count;
  }

  /** Puts two sets together. A text that is in none is one by itself. */
  join(one: string, other: string): void {
    this.#add(one);
    this.#add(other);
    const [head, otherHead] = [this.#headOf(one), this.#headOf(other)];
    if (head === otherHead) return;
    this.#next.set(otherHead, head);
    this.#count -= 1;
  }

  #add(text: string): void {
    if (this.#next.has(text)) return;
    this.#next.set(text, text);
    this.#count += 1;
  }

  #headOf(text: string): string {
    let head = text;
    for (;;) {
      const next = this.#next.get(head) ?? head;
      if (next === head) break;
      head = next;
    }
    // The next time it leads there at once.
    this.#next.set(text, head);
    return head;
  }
}
