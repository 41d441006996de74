/**
 * The beginning of a value as indented JSON: at least its first `most` characters, and all of it where that is
 * shorter. To write a record of megabytes whole takes too long for what is seen of it first.
 */
export function beginningOf(value: unknown, most: number): string {
  return JSON.stringify(value, (_, part: unknown) => shortened(part, most), 2);
}

/** A line's end, its indentation by two, a digit: what an element of a list takes at the least. */
const LEAST_OF_ELEMENT = 4;

function shortened(part: unknown, most: number): unknown {
  if (typeof part === 'string') return part.length > most ? part.slice(0, most) : part;
  const least = Math.ceil(most / LEAST_OF_ELEMENT);
  return Array.isArray(part) && part.length > least ? part.slice(0, least) : part;
}
