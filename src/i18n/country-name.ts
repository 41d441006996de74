import { locale } from './locale.ts';

/** A country's name from its code; what is no code, or an unknown one, as it was written. */
export function countryName(country: string): string {
  return /^[A-Z]{2}$/.test(country) ? locale().country(country) : country;
}

let english: Intl.DisplayNames | null = null;

/** The same in English, whatever the language of the texts. */
export function englishCountryName(country: string): string {
  if (!/^[A-Z]{2}$/.test(country)) return country;
  english ??= new Intl.DisplayNames('en', { type: 'region' });
  return english.of(country) ?? country;
}
