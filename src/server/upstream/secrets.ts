import type { UpstreamResponse } from './http-transport.ts';

/** Below this it would be found in ordinary words; tokens are much longer. */
const SHORTEST_SECRET = 8;
/** JSON within a string of JSON escapes its backslashes; nobody puts one into another much deeper. */
const MOST_LAYERS = 3;
const BACKSLASH = 0x5c;
const UNICODE = 0x75;

/**
 * Whether an answer repeats a secret, as it is or with JSON's escapes. Systems have been seen to repeat a
 * refused token in the sentence that refuses it.
 */
export function repeatsSecret(
  { headers, body }: Pick<UpstreamResponse, 'headers' | 'body'>,
  secrets: readonly string[],
): boolean {
  const sought = secrets
    .filter((secret) => secret.length >= SHORTEST_SECRET)
    .map((secret) => Buffer.from(secret));
  const isIn = (bytes: Buffer) => sought.some((secret) => bytes.includes(secret));
  let bytes: Buffer = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  if (isIn(bytes) || isIn(Buffer.from([...headers.values()].join('\n')))) return true;
  for (let layer = 0; layer < MOST_LAYERS && bytes.includes(BACKSLASH); layer += 1) {
    bytes = unescaped(bytes);
    if (isIn(bytes)) return true;
  }
  return false;
}

/** The bytes without their escapes; a secret is visible ASCII, so what is not becomes a question mark. */
function unescaped(bytes: Buffer): Buffer {
  const plain = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  for (let from = 0; from < bytes.length;) {
    const escape = bytes.indexOf(BACKSLASH, from);
    const to = escape < 0 ? bytes.length : escape;
    length += bytes.copy(plain, length, from, to);
    from = to;
    if (escape < 0) break;
    const code = bytes[escape + 1] === UNICODE ? readHex(bytes, escape + 2) : null;
    plain[length] = code === null ? (bytes[escape + 1] ?? BACKSLASH) : code < 0x80 ? code : 0x3f;
    length += 1;
    from += code === null ? 2 : 6;
  }
  return plain.subarray(0, length);
}

/** The number in four hexadecimal digits; `null` where they are none. */
function readHex(bytes: Buffer, at: number): number | null {
  const digits = bytes.toString('latin1', at, at + 4);
  return /^[\da-f]{4}$/i.test(digits) ? Number.parseInt(digits, 16) : null;
}
