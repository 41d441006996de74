import type { Entry } from './entry.ts';
import { countBits } from './hashes.ts';
import { NUMBERS_IN_SKETCH, sketchesOf } from './sketches.ts';

/** Of two names that are a letter apart, one has a letter that the other has not, and the other way round. */
const LETTERS_APART = 2;

/**
 * The names of a bucket by their sketches, to find those that can be near without reading them: all words of one are in
 * the other, or their letters are nearly the same. It finds more than are near, and misses none.
 */
export class NearNames {
  readonly #entries: readonly Entry[];
  readonly #words: Int32Array;
  readonly #letters: Int32Array;
  readonly #lengths: Int32Array;

  constructor(members: readonly Entry[]) {
    const entries: Entry[] = [];
    const numbers: number[] = [];
    for (const entry of members) {
      const sketches = sketchesOf(entry.party);
      for (let place = 0; place < sketches.length; place += 1) numbers.push(sketches[place] ?? 0);
      for (let each = 0; each < sketches.length; each += NUMBERS_IN_SKETCH) entries.push(entry);
    }
    const part = (offset: number) =>
      Int32Array.from(entries, (_, place) => numbers[place * NUMBERS_IN_SKETCH + offset] ?? 0);
    this.#entries = entries;
    this.#words = part(0);
    this.#letters = part(1);
    this.#lengths = part(2);
  }

  /** Those of whom a name can be near one of the entry's. Somebody may be there twice. */
  like({ party }: Entry): readonly Entry[] {
    const found: Entry[] = [];
    const sketches = sketchesOf(party);
    for (let each = 0; each < sketches.length; each += NUMBERS_IN_SKETCH) {
      const [words = 0, letters = 0, length = 0] = [
        sketches[each],
        sketches[each + 1],
        sketches[each + 2],
      ];
      this.#addLike(words, letters, length, found);
    }
    return found;
  }

  #addLike(words: number, letters: number, length: number, found: Entry[]): void {
    const count = this.#words.length;
    for (let place = 0; place < count; place += 1) {
      const theirs = this.#words[place] ?? 0;
      if ((words & ~theirs) !== 0 && (theirs & ~words) !== 0) {
        const longer = (this.#lengths[place] ?? 0) - length;
        if (longer > 1 || longer < -1) continue;
        if (countBits((this.#letters[place] ?? 0) ^ letters) > LETTERS_APART) continue;
      }
      const entry = this.#entries[place];
      if (entry !== undefined) found.push(entry);
    }
  }
}
