/** How countries are named: the viewer's own way, as dates are. */
const names = new Intl.DisplayNames(globalThis.navigator?.language, {
  type: 'region',
  fallback: 'code',
});

/** A country's name from its code; what is no code, or an unknown one, as it was written. */
export function countryName(country: string): string {
  return /^[A-Z]{2}$/.test(country) ? (names.of(country) ?? country) : country;
}
