import type { ReactNode } from 'react';

/**
 * A first letter, or mark of direction, that is written from right to left: of Unicode's bidirectional classes R and AL, by
 * their blocks. Digits and signs before it have no direction of their own.
 */
const FROM_RIGHT =
  /^[^\p{L}\u200e\u200f]*(?=[\p{L}\u200f])[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * Whether what is shown is a text that begins at the right, as HTML's `dir=auto` decides it: by its first letter. For a
 * list's cells, which a browser would read again with each text that they get.
 */
export function isFromRight(shown: ReactNode): boolean {
  return typeof shown === 'string' && FROM_RIGHT.test(shown);
}
