/**
 * What providers send has no length: a name may be a megabyte, or a letter under thousands of marks. What is
 * drawn of it is bounded, since a browser lays out all of a text to show its first line.
 */

/** Far more than any cell or heading has room for, and than people give a name. */
export const MOST_IN_LINE = 300;

/** Unicode's own bound (UAX #15, stream-safe text); no language needs a tenth of it. */
const MOST_MARKS = 30;
const MARKS = new RegExp(`(\\p{M}{${MOST_MARKS}})\\p{M}+`, 'gu');

/** What sets the direction of all that follows it, and what ends that: UAX #9. */
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The text as far as it is drawn; one that is cut ends in an ellipsis. */
export function cutText(text: string, most = MOST_IN_LINE): string {
  const start = text.length > most ? `${wholeCharacters(text, most)}…` : text;
  // Below the bound of marks there is nothing to look for.
  return start.length > MOST_MARKS ? start.replace(MARKS, '$1…') : start;
}

/** Whether `cutText` leaves something out. */
export function isCut(text: string, most = MOST_IN_LINE): boolean {
  return cutText(text, most) !== text;
}

/** For a tab's title, where no markup keeps a text's direction to itself: one line, in reading order. */
export function plainLine(text: string, most: number): string {
  const line = text
    .slice(0, most * 10)
    .replaceAll(BIDI_CONTROLS, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .toWellFormed();
  return line.length > most ? `${wholeCharacters(line, most - 1).trimEnd()}…` : line;
}

/** At most so many UTF-16 units, and no half of a pair at the end. */
function wholeCharacters(text: string, most: number): string {
  const start = text.slice(0, most);
  return /[\ud800-\udbff]$/.test(start) ? start.slice(0, -1) : start;
}
