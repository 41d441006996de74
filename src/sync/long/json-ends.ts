/*
 * Where things end in a text of JSON (RFC 8259), found without building anything. What is no JSON has some end, too: who
 * parses what is before it finds out.
 */

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** The next place that is no white space, or the end of the text. */
export function afterSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/** The place after a string that begins here. */
export function afterString(text: string, from: number): number {
  for (let at = from + 1; ; at += 1) {
    at = text.indexOf('"', at);
    if (at === -1) return text.length;
    let before = at - 1;
    while (text.charCodeAt(before) === BACKSLASH) before -= 1;
    // Two backslashes are one that is written.
    if ((at - before) % 2 === 1) return at + 1;
  }
}

/** The place after the value that begins here; `null` where it is a list or an object with more than `most` units. */
export function endOfValue(text: string, from: number, most: number): number | null {
  const last = from + most;
  let depth = 0;
  for (let at = from; at < text.length;) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = afterString(text, at);
    else if (isOpening(code)) {
      depth += 1;
      at += 1;
    } else if (isClosing(code)) {
      depth -= 1;
      at += 1;
    } else if (depth === 0) return afterWord(text, at);
    else at += 1;
    if (depth <= 0) return at;
    if (at > last) return null;
  }
  return text.length;
}

/** The place after a number, `true`, `false` or `null`. */
function afterWord(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x2c || isClosing(code) || isSpace(code)) break;
  }
  return at;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** `[` or `{`. */
function isOpening(code: number): boolean {
  return code === 0x5b || code === 0x7b;
}

/** `]` or `}`. */
function isClosing(code: number): boolean {
  return code === 0x5d || code === 0x7d;
}
