import { hashOf } from './hashes.ts';
import type { Key } from './keys.ts';

/** A power of two. */
const PARTS = 16;

/**
 * A map of keys in parts. An engine makes room for a map by writing all of it again, at once: of 200,000 keys that takes
 * longer than a slice, of a part of them about a millisecond.
 */
export class KeyMap<Value> {
  readonly #parts = Array.from({ length: PARTS }, () => new Map<Key, Value>());
  readonly #first = this.#parts[0] ?? new Map<Key, Value>();

  get(key: Key): Value | undefined {
    return this.#partOf(key).get(key);
  }

  set(key: Key, value: Value): void {
    this.#partOf(key).set(key, value);
  }

  delete(key: Key): void {
    this.#partOf(key).delete(key);
  }

  *[Symbol.iterator](): Generator<readonly [Key, Value]> {
    for (const part of this.#parts) yield* part;
  }

  #partOf(key: Key): Map<Key, Value> {
    const number = typeof key === 'number' ? key : hashOf(key);
    return this.#parts[number & (PARTS - 1)] ?? this.#first;
  }
}
