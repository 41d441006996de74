/*
 * Where JSON's smallest parts end (RFC 8259), in bytes: each function takes where one begins, and returns the
 * place after it, or -1 where there is none.
 */

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const ZERO = 0x30;
const MINUS = 0x2d;
const PLUS = 0x2b;
const POINT = 0x2e;
const ESCAPES: ReadonlySet<number> = new Set(Buffer.from('"\\/bfnrt'));

export function afterString(bytes: Uint8Array, start: number): number {
  if (bytes[start] !== QUOTE) return -1;
  for (let at = start + 1; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) return at + 1;
    if (byte < 0x20) return -1;
    if (byte !== BACKSLASH) continue;
    at += 1;
    const escaped = bytes[at] ?? 0;
    if (escaped === 0x75) {
      for (const stop = at + 4; at < stop; at += 1) if (!isHex(bytes[at + 1] ?? 0)) return -1;
    } else if (!ESCAPES.has(escaped)) return -1;
  }
  return -1;
}

export function afterNumber(bytes: Uint8Array, start: number): number {
  const first = bytes[start] === MINUS ? start + 1 : start;
  let at = afterDigits(bytes, first);
  if (at < 0 || (bytes[first] === ZERO && at > first + 1)) return -1;
  if (bytes[at] === POINT) at = afterDigits(bytes, at + 1);
  if (at < 0 || ((bytes[at] ?? 0) | 0x20) !== 0x65) return at;
  const sign = bytes[at + 1];
  return afterDigits(bytes, sign === MINUS || sign === PLUS ? at + 2 : at + 1);
}

export function afterWord(bytes: Uint8Array, start: number, word: string): number {
  for (let index = 0; index < word.length; index += 1) {
    if (bytes[start + index] !== word.charCodeAt(index)) return -1;
  }
  return start + word.length;
}

/** The next byte that is no space. */
export function afterSpace(bytes: Uint8Array, start: number): number {
  for (let at = start; ; at += 1) {
    const byte = bytes[at];
    if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return at;
  }
}

function afterDigits(bytes: Uint8Array, start: number): number {
  let at = start;
  while (isDigit(bytes[at] ?? 0)) at += 1;
  return at > start ? at : -1;
}

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= 0x39;
}

function isHex(byte: number): boolean {
  const lower = byte | 0x20;
  return isDigit(byte) || (lower >= 0x61 && lower <= 0x66);
}
