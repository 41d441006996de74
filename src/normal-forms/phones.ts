import { diallingAtStart, diallingOf } from './dial-codes.ts';

/** From where its signs begin, so that many of them cost no more than their number. */
const EXTENSION =
  /(?<![\s,;/(-])[\s,;/(-]*(?:ext|extension|int|interno|poste|dw|durchwahl|x|#)[\s.:]*\d{1,5}\)?\s*$/i;

/** E.164 has fifteen digits at most. Fewer than seven reach somebody only from nearby. */
const MOST = 15;
const FEWEST = 7;

/**
 * A phone number as ITU-T E.164 writes it: `0039 010/234 5678` is `+390102345678`. Without the plus or `00` the country's
 * code is that of `home` (ISO alpha-2). Where no country is known it is `?` and its digits: then it is only equal to
 * itself. `null` where it is no number, or fills the field.
 */
export function readPhone(written: string, home: string | null): string | null {
  const bare = written.replace(EXTENSION, '').replace(/\(0\)/g, '0');
  const isForeign = /^[^\d+]*(?:\+|00)/.test(bare);
  const digits = bare
    .replace(/\D/g, '')
    .replace(isForeign && !bare.includes('+') ? /^00/ : /^/, '');
  if (digits.length < FEWEST || digits.length > MOST || isFiller(digits)) return null;
  if (isForeign) return withPlus(withoutTrunk(digits));
  const dialling = home === null ? null : diallingOf(home);
  if (dialling === null) return `?${digits}`;
  const { code, trunk } = dialling;
  const rest = trunk !== '' && digits.startsWith(trunk) ? digits.slice(trunk.length) : digits;
  return withPlus(code + rest);
}

/** By a replacement, whose text is one: the sum of two keeps both. */
function withPlus(digits: string): string {
  return digits.replace(/^/, '+');
}

/** `+33 01 23 …`: people leave the zero of calls inside the country. Italy's is part of the number. */
function withoutTrunk(digits: string): string {
  const dialling = diallingAtStart(digits);
  if (dialling === null) return digits;
  const { code, trunk } = dialling;
  const rest = digits.slice(code.length);
  return trunk === '0' && rest.startsWith('0') ? code + rest.slice(1) : digits;
}

/** `000 0000000`, `+39 1111111111`, `1234567890`. */
function isFiller(digits: string): boolean {
  return /(\d)\1{6,}$/.test(digits) || /^1234567890?$/.test(digits);
}
