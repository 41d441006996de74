/** What is strongly from right to left: Unicode's bidirectional classes R and AL, by their blocks, and its mark. */
const FROM_RIGHT =
  /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** What has a direction of its own; digits and signs have none. */
const STRONG = /[\p{L}\u200e\u200f]/u;

/**
 * Whether a text begins at the right, as HTML's `dir=auto` decides it: by its first letter. For a list's cells, which a
 * browser would read again with each text that they get.
 */
export function isFromRight(text: string): boolean {
  return FROM_RIGHT.test(text) && FROM_RIGHT.test(STRONG.exec(text)?.[0] ?? '');
}
