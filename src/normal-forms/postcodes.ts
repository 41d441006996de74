/** Countries whose postcodes have five digits, and lose their first zero in spreadsheets. */
const FIVE_DIGITS: ReadonlySet<string> = new Set(['IT', 'SM', 'VA', 'FR', 'MC', 'DE', 'ES']);

/** The letters of a country before a code of digits: `I-39100`, `F-75009`, `L-1234`, `NL-1012 AB`. */
const COUNTRY = /^[A-Z]{1,3}(?=\d+$|\d{4}[A-Z]{2}$)/;

/**
 * A postcode as it is compared: `I-39100` and `39 100` are `39100`; in a country (ISO 3166-1 alpha-2, `null`
 * where it is not known) that has five digits, `184` is `00184`. Empty where there is nothing to compare.
 */
export function toPostcode(written: string, country: string | null): string {
  const code = written
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  const bare = code.replace(COUNTRY, '');
  const isShort = country !== null && FIVE_DIGITS.has(country) && /^\d{2,4}$/.test(bare);
  return isShort ? bare.padStart(5, '0') : bare;
}
