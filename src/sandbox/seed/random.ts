/** Streams of which each number is its own: 1 to 4. */
const STREAMS = 4;

/** A prime: numbers that follow each other are far apart, and still all different. */
const SCATTER = 611_953;

/** A small repeatable source of chance (sfc32): the same keys give the same numbers, on any machine. */
export class Random {
  readonly #serial: number;
  #a: number;
  #b: number;
  #c: number;
  #d = 1;

  constructor(seed: number, stream: number, index: number) {
    this.#serial = index * STREAMS + (stream % STREAMS);
    this.#a = seed | 0;
    this.#b = stream | 0;
    this.#c = index | 0;
    // As the generator's author advises: the first dozen is skipped, so that near keys give different numbers.
    for (let turn = 0; turn < 12; turn += 1) this.#turn();
  }

  #turn(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#d) | 0;
    this.#d = (this.#d + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    this.#c |= 0;
    return sum >>> 0;
  }

  /** From 0 inclusive to 1 exclusive. */
  fraction(): number {
    return this.#turn() / 4_294_967_296;
  }

  /** A whole number, both ends included. */
  integer(least: number, most: number): number {
    return least + Math.floor(this.fraction() * (most - least + 1));
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  pick<const Item>(items: readonly [Item, ...Item[]]): Item {
    return items[this.integer(0, items.length - 1)] ?? items[0];
  }

  /**
   * A whole number below `many` that no other of the four streams gives, nor another index: they come to no number twice
   * until all are given.
   */
  own(many: number): number {
    // From one on: none is all zeros, which nobody has.
    return ((this.#serial + 1) * SCATTER) % many;
  }

  /** So many digits, as `own`. */
  ownDigits(length: number): string {
    return String(this.own(10 ** length)).padStart(length, '0');
  }

  digits(length: number): string {
    let text = '';
    for (let place = 0; place < length; place += 1) text += this.integer(0, 9);
    return text;
  }

  text(length: number, alphabet: string): string {
    let text = '';
    for (let place = 0; place < length; place += 1) {
      text += alphabet.charAt(this.integer(0, alphabet.length - 1));
    }
    return text;
  }

  uuid(): string {
    const hex = this.text(31, '0123456789abcdef');
    const variant = this.text(1, '89ab');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(12, 15)}-${variant}${hex.slice(15, 18)}-${hex.slice(18, 30)}`;
  }
}
