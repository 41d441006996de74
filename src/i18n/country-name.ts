import { locale } from './locale.ts';

/** A country's name from its code; what is no code, or an unknown one, as it was written. */
export function countryName(country: string): string {
  return /^[A-Z]{2}$/.test(country) ? locale().country(country) : country;
}

/** The same in the viewer's language, whatever the language of the texts is. */
export function ownCountryName(country: string): string {
  return /^[A-Z]{2}$/.test(country) ? locale().countryInFormats(country) : country;
}

/** The same in English, whatever the language of the texts is. */
export function englishCountryName(country: string): string {
  return /^[A-Z]{2}$/.test(country) ? locale().countryInEnglish(country) : country;
}
