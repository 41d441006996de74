import { fold } from '#core/fold.ts';

/** The languages in which people write the countries of Italian, French and neighbouring companies. */
const LANGUAGES = ['en', 'it', 'fr', 'de', 'es', 'nl', 'pt'];

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

/** Made when the first country is read that is no code. */
let codesByName: Map<string, string> | null = null;

/** The ISO 3166-1 code of a country as somebody wrote it; what cannot be mapped stays as written. */
export function toCountry(written: string): string {
  const trimmed = written.trim();
  const name = fold(trimmed);
  codesByName ??= nameCodes();
  return codesByName.get(name) ?? trimmed;
}

function nameCodes(): Map<string, string> {
  const codes = new Map<string, string>();
  const dictionaries = LANGUAGES.map(
    (language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }),
  );
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    const names = dictionaries.map((dictionary) => dictionary.of(code) ?? '');
    if (names[0] === '' || NO_COUNTRIES.has(code)) continue;
    // A withdrawn code stands for the one that followed it: DD for DE, UK for GB.
    const current = new Intl.Locale(`und-${code}`).region ?? code;
    for (const name of [code, ...names]) codes.set(fold(name), current);
  }
  for (const [name, code] of Object.entries(ALIASES)) codes.set(name, code);
  return codes;
}
