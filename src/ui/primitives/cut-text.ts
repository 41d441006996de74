import { boundedText } from '#domain/bounded-text.ts';

/**
 * What providers send has no length: a name may be a megabyte, or a letter under thousands of marks. What is
 * drawn of it is bounded, since a browser lays out all of a text to show its first line.
 */

/** Far more than any cell or heading has room for, and than people give a name. */
export const MOST_IN_LINE = 300;

/** What sets the direction of all that follows it, and what ends that: UAX #9. */
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The text as far as it is drawn; one that is cut ends in an ellipsis. */
export function cutText(text: string, most = MOST_IN_LINE): string {
  return boundedText(text, most, '…');
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
  return line.length > most ? `${boundedText(line, most - 1).trimEnd()}…` : line;
}
