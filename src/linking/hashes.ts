/**
 * A number of 32 bits for a text: equal texts have equal ones, and so have, rarely, two that differ. With the same text
 * another `seed` gives another number, so that the same text of another kind is not taken for it.
 */
export function hashOf(text: string, seed = 0, from = 0, to = text.length): number {
  let hash = seed ^ (to - from);
  for (let place = from; place < to; place += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x5b_d1_e9_95);
    hash ^= hash >>> 15;
  }
  return hash;
}

/** How many bits of a number of 32 are set. */
export function countBits(number: number): number {
  let bits = number - ((number >>> 1) & 0x55_55_55_55);
  bits = (bits & 0x33_33_33_33) + ((bits >>> 2) & 0x33_33_33_33);
  return Math.imul((bits + (bits >>> 4)) & 0x0f_0f_0f_0f, 0x01_01_01_01) >>> 24;
}
