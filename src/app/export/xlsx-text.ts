/** More than a cell can hold is refused by Excel ("Excel specifications and limits"). In UTF-16 units. */
const MOST_IN_CELL = 32_767;

/**
 * What XML, or a reader of it, would change or refuse: its own signs; control characters, and CR, which XML reads as
 * LF; and a text that would be read as an escape. The escape is `_xHHHH_` (ECMA-376 part 1, 22.9.2.19, ST_Xstring).
 */
const SPECIAL =
  // oxlint-disable-next-line no-control-regex -- these are what it is about
  /[&<>]|[\0-\x08\v\f\r\x0E-\x1F\uFFFE\uFFFF]|_(?=x[\dA-Fa-f]{4}[_\0-\x08\v\f\r\x0E-\x1F\uFFFE\uFFFF])/g;

const SIGNS = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
]);

/** A text as the content of an element, from which a reader gets the very same text. */
export function escaped(text: string): string {
  return text.replace(
    SPECIAL,
    (sign) =>
      SIGNS.get(sign) ?? `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

/** As an attribute's value in double quotes. */
export function escapedAttribute(text: string): string {
  return escaped(text).replaceAll('"', '&quot;');
}

/** The beginning of a text that fits a cell; no letter is cut in two. */
export function fitting(text: string): string {
  if (text.length <= MOST_IN_CELL) return text;
  const isPairCut = /[\uD800-\uDBFF]/.test(text[MOST_IN_CELL - 1] ?? '');
  return text.slice(0, isPairCut ? MOST_IN_CELL - 1 : MOST_IN_CELL);
}

/** The letters of a column: `A`, `Z`, `AA`. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}
