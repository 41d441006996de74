/** How countries are named: the viewer's own way, as dates are. */
const names = new Intl.DisplayNames(globalThis.navigator?.language, {
  type: 'region',
  fallback: 'code',
});

const known = new Map<string, string>();

/** A country's name from its code; what is no code, or an unknown one, as it was written. */
export function countryName(country: string): string {
  if (!/^[A-Z]{2}$/.test(country)) return country;
  let name = known.get(country);
  if (name === undefined) known.set(country, (name = names.of(country) ?? country));
  return name;
}
