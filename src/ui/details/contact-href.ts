/** What surrounds an address where it was pasted from: `<a@b.example>`, `"a@b.example";`. */
const AROUND = /^[\s<(["'«“]+|[\s>)\]"'»”;,.]+$/gu;
/** RFC 5322 `dot-atom`, with letters of any script (RFC 6531): no quotes, commas or brackets. */
const LOCAL =
  /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const DOMAIN =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*$/u;
/** RFC 5321, 4.5.3.1: of an address as a whole. */
const LONGEST_ADDRESS = 320;

/** `mailto:`, to one address and nothing else; `null` where the text is not surely one. */
export function mailtoHref(written: string): string | null {
  const plain = visible(written);
  if (plain === null) return null;
  // `Mario Rossi <m.rossi@example.com>`
  const bare = /^[^<>@]*<([^<>]*)>[\s;,.]*$/u.exec(plain)?.[1] ?? plain;
  const address = bare.replaceAll(AROUND, '').replace(/^mailto:/i, '');
  const [local = '', domain = '', ...more] = address.split('@');
  if (more.length > 0 || !LOCAL.test(local) || !DOMAIN.test(domain)) return null;
  // Encoded, since `?`, `&` and others would add headers and recipients.
  return `mailto:${encodeURIComponent(local)}@${encodeURIComponent(domain)}`;
}

/** Where a written `(0)` is dialled from abroad too: Italy, San Marino, the Vatican (ITU E.164, national plans). */
const KEEPS_ZERO = ['39', '378', '379'];
const ABROAD = /^(?<prefix>\+|00)[\s.-]*(?<code>[1-9]\d{0,2})[\s.-]*\(\s*0\s*\)/;

/** `tel:`, with digits and a leading plus only; `null` where the text is not surely one number. */
export function telHref(written: string): string | null {
  const plain = visible(written)?.trim() ?? '';
  // `(+39) 02 …` is `+39 02 …`.
  const phone = withZero(plain.replace(/^\(\s*((?:\+|00)\s*\d{1,3})\s*\)/, '$1 '));
  if (!/^\+?[\d\s().\-/–]+$/.test(phone) || /[\r\n\t]/.test(phone) || !isOne(phone)) return null;
  // A zero in brackets anywhere else: nobody knows whether it is dialled.
  if (/^(?:\+|00).*\(\s*0\s*\)/.test(phone)) return null;
  const digits = phone.replace(/\D/g, '');
  // E.164 allows 15 digits, and 00 stands before them.
  if (digits.length < 3 || digits.length > (digits.startsWith('00') ? 17 : 15)) return null;
  return `tel:${phone.startsWith('+') ? '+' : ''}${digits}`;
}

/** In `+44 (0)20 …` the zero in brackets is not dialled from abroad; in Italy it is. */
function withZero(phone: string): string {
  const { prefix = '', code = '' } = ABROAD.exec(phone)?.groups ?? {};
  return phone.replace(ABROAD, `${prefix}${code} ${KEEPS_ZERO.includes(code) ? '0' : ''}`);
}

/**
 * Whether a slash or a dash between spaces divides a prefix from its number, as in `011/1234567`, rather
 * than one number from the next, as in `02 555123 / 555124` and `02 5551234/5`.
 */
function isOne(phone: string): boolean {
  const parts = phone.split(/\s*\/\s*|\s+[-–]\s+/).map((part) => part.replace(/\D/g, '').length);
  const [last = 0, ...before] = parts.toReversed();
  const isAbroad = /^(?:\+|00)/.test(phone);
  const longestPrefix = isAbroad ? 7 : phone.replace(/^\(/, '').startsWith('0') ? 5 : 4;
  const prefix = before.reduce((sum, length) => sum + length, 0);
  return before.length === 0 || (prefix <= longestPrefix && last >= 4 && prefix > 0);
}

/** Without the marks that nobody sees, which tell only how to set the line; `null` where it is too long for either. */
function visible(text: string): string | null {
  if (text.length > LONGEST_ADDRESS || !text.isWellFormed()) return null;
  return text.replace(/\p{Cf}/gu, '');
}
