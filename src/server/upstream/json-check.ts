import { isUtf8 } from 'node:buffer';
import { afterNumber, afterSpace, afterString, afterWord } from './json-tokens.ts';

/** What is known of JSON without building its values. */
export interface JsonShape {
  /** Every value in it, lists and objects included. */
  readonly values: number;
  /** The entries of its longest list, of those that are the body itself or stand right in it. */
  readonly rows: number;
}

/** Far above what a provider sends; a reader that goes down by calling itself has room for it. */
const DEEPEST = 64;
const ROW_DEPTH = 2;

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;

/**
 * Whether bytes are JSON (RFC 8259, in UTF-8), and how much of it; `null` where they are none, or deeper
 * than 64 lists and objects. Nothing is built: a small body can hold millions of empty objects.
 */
export function checkJson(bytes: Uint8Array): JsonShape | null {
  if (!isUtf8(bytes)) return null;
  const scanner = new Scanner(bytes);
  return scanner.document() ? { values: scanner.values, rows: scanner.rows } : null;
}

/** Has it compiled before anybody waits: the first page would take some milliseconds longer. */
export function warmUpJsonCheck(): void {
  const row = {
    id: 1,
    name: 'Società "A" \\n',
    at: null,
    is: true,
    in: [{ n: -1.5e3 }],
    t: 'x'.repeat(400),
  };
  const page = Buffer.from(
    JSON.stringify(
      Array.from({ length: 100 }, () => row),
      null,
      1,
    ),
  );
  for (let round = 0; round < 4; round += 1) checkJson(page);
}

class Scanner {
  values = 0;
  rows = 0;
  readonly #bytes: Uint8Array;
  #at = 0;
  #depth = 0;
  /** For each open list or object: 1 where it is an object, and how many entries it has so far. */
  readonly #isObject = new Uint8Array(DEEPEST + 1);
  readonly #entries = new Uint32Array(DEEPEST + 1);

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  document(): boolean {
    for (;;) {
      const isWhole = this.#value();
      if (isWhole === null || (isWhole && !this.#afterValue())) return false;
      if (this.#depth === 0) return this.#at === this.#bytes.length;
    }
  }

  /** `true` after a whole value, `false` after the start of a list or an object that is not empty. */
  #value(): boolean | null {
    this.values += 1;
    switch (this.#peek()) {
      case 0x7b: // {
        return this.#open(1, 0x7d);
      case 0x5b: // [
        return this.#open(0, 0x5d);
      case QUOTE:
        return this.#string() || null;
      case 0x74: // t
        return this.#goTo(afterWord(this.#bytes, this.#at, 'true')) || null;
      case 0x66: // f
        return this.#goTo(afterWord(this.#bytes, this.#at, 'false')) || null;
      case 0x6e: // n
        return this.#goTo(afterWord(this.#bytes, this.#at, 'null')) || null;
      default:
        return this.#goTo(afterNumber(this.#bytes, this.#at)) || null;
    }
  }

  #open(isObject: 0 | 1, end: number): boolean | null {
    this.#at += 1;
    if (this.#peek() === end) {
      this.#at += 1;
      return true;
    }
    if (this.#depth === DEEPEST) return null;
    this.#depth += 1;
    this.#isObject[this.#depth] = isObject;
    this.#entries[this.#depth] = 0;
    if (isObject === 1 && !this.#key()) return null;
    return false;
  }

  /** Up to where the next value begins, or to the end of all. */
  #afterValue(): boolean {
    for (;;) {
      const next = this.#peek();
      if (this.#depth === 0) return true;
      const isObject = this.#isObject[this.#depth] === 1;
      const entries = (this.#entries[this.#depth] ?? 0) + 1;
      this.#entries[this.#depth] = entries;
      if (!isObject && this.#depth <= ROW_DEPTH && entries > this.rows) this.rows = entries;
      this.#at += 1;
      if (next === COMMA) return !isObject || this.#key();
      if (next !== (isObject ? 0x7d : 0x5d)) return false;
      this.#depth -= 1;
    }
  }

  #key(): boolean {
    if (this.#peek() !== QUOTE || !this.#string() || this.#peek() !== COLON) return false;
    this.#at += 1;
    return true;
  }

  #string(): boolean {
    return this.#goTo(afterString(this.#bytes, this.#at));
  }

  #goTo(end: number): boolean {
    if (end < 0) return false;
    this.#at = end;
    return true;
  }

  /** The next byte that is no space, which is not passed; 0 at the end. */
  #peek(): number {
    this.#at = afterSpace(this.#bytes, this.#at);
    return this.#bytes[this.#at] ?? 0;
  }
}
