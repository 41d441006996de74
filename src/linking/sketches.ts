import { hashOf } from './hashes.ts';
import type { Party } from './party.ts';

/** A sketch: two bits for each word, one for each letter, and the length of the name. */
export const NUMBERS_IN_SKETCH = 3;

/** As many as a number has that an engine keeps without a box around it. */
const BITS = 30;

/**
 * The names of a record, and its acronym, which can be another's name, in three numbers each. They are made where a bucket
 * is divided, and not kept: to make them again takes about a microsecond.
 */
export function sketchesOf({ names, acronym }: Party): readonly number[] {
  const numbers: number[] = [];
  for (const { words, core } of names) addSketch(numbers, words, core);
  if (acronym !== null) addSketch(numbers, [acronym], acronym);
  return numbers;
}

function addSketch(numbers: number[], words: readonly string[], core: string): void {
  let ofWords = 0;
  for (const word of words) {
    const hash = hashOf(word) >>> 0;
    ofWords |= (1 << (hash % BITS)) | (1 << ((hash >>> 16) % BITS));
  }
  let ofLetters = 0;
  for (let place = 0; place < core.length; place += 1) {
    ofLetters |= 1 << (core.charCodeAt(place) % BITS);
  }
  numbers.push(ofWords, ofLetters, core.length);
}
