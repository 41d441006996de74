/**
 * What providers send has no length, and a text's cost may grow with its square: a letter under 20,000 marks
 * is one character to normalise, to collate and to draw.
 */

/** Searched and ordered of one text. The longest that a provider documents is an email's 320 (wethod). */
export const MOST_COMPARED = 400;

/** Unicode's own bound for the marks on one letter (UAX #15, stream-safe text). */
const MOST_MARKS = 30;
const MARKS = new RegExp(`(\\p{M}{${MOST_MARKS}})\\p{M}+`, 'gu');

/** The first `most` UTF-16 units of a text, with at most 30 marks on a letter; `end` stands for what is left out. */
export function boundedText(text: string, most: number, end = ''): string {
  const start = text.length > most ? wholeCharacters(text, most) + end : text;
  // Below the bound there is nothing to look for.
  return start.length > MOST_MARKS ? start.replace(MARKS, `$1${end}`) : start;
}

/** No half of a pair at the end. */
function wholeCharacters(text: string, most: number): string {
  const start = text.slice(0, most);
  return /[\ud800-\udbff]$/.test(start) ? start.slice(0, -1) : start;
}
