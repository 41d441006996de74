import { fold } from '#domain/fold.ts';

/** The languages in which people write the countries of Italian, French and neighbouring companies. */
const LANGUAGES = ['it', 'en', 'fr', 'de', 'es', 'nl', 'pt'];

/** What people write and no dictionary of names has. */
const ALIASES: Readonly<Record<string, string>> = {
  'u.k.': 'GB',
  'great britain': 'GB',
  'gran bretagna': 'GB',
  inghilterra: 'GB',
  england: 'GB',
  scotland: 'GB',
  usa: 'US',
  'u.s.a.': 'US',
  'united states of america': 'US',
  "stati uniti d'america": 'US',
  olanda: 'NL',
  holland: 'NL',
  'the netherlands': 'NL',
  'repubblica ceca': 'CZ',
  'czech republic': 'CZ',
  'repubblica di san marino': 'SM',
  'citta del vaticano': 'VA',
  ita: 'IT',
  fra: 'FR',
  deu: 'DE',
  esp: 'ES',
  che: 'CH',
  aut: 'AT',
  gbr: 'GB',
};

/** Regions of CLDR that are no countries: the European Union, the euro zone, test regions. */
const NO_COUNTRIES = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

function dictionaryOf(language: string): Intl.DisplayNames {
  return new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
}

/** Every code that has a name, with the one that holds today: DD is DE now, and UK GB. */
function toCodes(): [code: string, current: string][] {
  const names = dictionaryOf('en');
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
    .filter((code) => names.of(code) !== undefined && !NO_COUNTRIES.has(code))
    .map((code) => [code, new Intl.Locale(`und-${code}`).region ?? code]);
}

let codes: readonly [code: string, current: string][] | null = null;

/** Names to codes, a dictionary for each language so far needed: each takes some milliseconds to make. */
const dictionaries: ReadonlyMap<string, string>[] = [];

/** As it was written, and what it means: the same few are written thousands of times. */
const known = new Map<string, string>();
/** Somebody may write a text of its own for each client. */
const MOST_KNOWN = 5000;

/** The ISO 3166-1 code of a country as somebody wrote it; what cannot be mapped stays as written. */
export function toCountry(written: string): string {
  let country = known.get(written);
  if (country === undefined) {
    country = lookUp(written.trim());
    if (known.size < MOST_KNOWN) known.set(written, country);
  }
  return country;
}

function lookUp(written: string): string {
  const name = fold(written);
  const alias = ALIASES[name];
  if (alias !== undefined) return alias;
  for (const [index, language] of LANGUAGES.entries()) {
    const code = (dictionaries[index] ??= toDictionary(language)).get(name);
    if (code !== undefined) return code;
  }
  return written;
}

/** A language's names of the countries, and their codes themselves. */
function toDictionary(language: string): Map<string, string> {
  const names = dictionaryOf(language);
  codes ??= toCodes();
  return new Map(
    codes.flatMap(([code, current]) => [
      [fold(code), current] as const,
      [fold(names.of(code) ?? code), current] as const,
    ]),
  );
}
