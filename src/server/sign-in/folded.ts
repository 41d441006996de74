/**
 * An address or a domain in small letters. Only letters of ASCII have large ones here: Unicode's rules make `k` of the
 * sign for Kelvin, and so one person's address of another's.
 */
export function folded(address: string): string {
  return address.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
