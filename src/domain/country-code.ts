import { CODE_ALIASES, COMMON_NAMES, makeAlpha3, NAME_ALIASES } from './country-aliases.ts';
import { fold } from './fold.ts';

/** The languages in which people write the countries of Italian, French and neighbouring companies. */
const LANGUAGES = ['it', 'en', 'fr', 'de', 'es', 'nl', 'pt'];

/** Regions of CLDR that are no countries: the European Union, the euro zone, test regions. */
const NO_COUNTRIES = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

function dictionaryOf(language: string): Intl.DisplayNames {
  return new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
}

/** Names to codes: aliases first, then a dictionary for each language so far needed. */
const dictionaries: ReadonlyMap<string, string>[] = [];
const commonCodes = new Map(
  Object.entries(COMMON_NAMES).flatMap(([code, names]) =>
    names.split('|').map((name) => [name, code] as const),
  ),
);
let codes: readonly (readonly [code: string, current: string])[] | null = null;
let englishNames: Intl.DisplayNames | null = null;
let codesOfThree: ReadonlyMap<string, string> | null = null;

/** As it was written, and what it means: the same few are written thousands of times. */
const known = new Map<string, string>();
/** Somebody may write a text of its own for each client. */
const MOST_KNOWN = 5000;
/** wethod takes 80 letters for a country; what is longer is no name of one. */
const LONGEST = 100;

/**
 * The ISO 3166-1 alpha-2 code of a country as somebody wrote it: a code of two or three letters, a name
 * in one of several languages, or both (`Italy (IT)`). What cannot be mapped stays as written.
 */
export function toCountry(written: string): string {
  let country = known.get(written);
  if (country === undefined) {
    const trimmed = written.trim();
    country = (trimmed.length > LONGEST ? null : lookUp(trimmed)) ?? trimmed;
    if (known.size < MOST_KNOWN && trimmed.length <= LONGEST) known.set(written, country);
  }
  return country;
}

/** Whether a client's country is one: what could not be mapped stays as it was written. */
export function isCountryCode(country: string): boolean {
  return /^[A-Z]{2}$/.test(country) && toCountry(country) === country && hasName(country);
}

const named = new Map<string, boolean>();

/** Of two letters, so there are few to remember. */
function hasName(code: string): boolean {
  let isNamed = named.get(code);
  if (isNamed === undefined) {
    isNamed = currentCode(code) === code;
    named.set(code, isNamed);
  }
  return isNamed;
}

function lookUp(written: string): string | null {
  return lookUpOne(written) ?? lookUpParts(written);
}

/** One code or one name. */
function lookUpOne(written: string): string | null {
  const common = commonCodes.get(written.toLowerCase());
  if (common !== undefined) return common;
  const letters = written.replaceAll('.', '').toUpperCase();
  const byLetters = /^[A-Z]{2,3}$/.test(letters) ? byCode(letters) : undefined;
  if (byLetters !== undefined) return byLetters;
  const key = keyOf(written);
  if (key === '') return null;
  for (let index = 0; index <= LANGUAGES.length; index += 1) {
    const language = LANGUAGES[index - 1];
    dictionaries[index] ??= language === undefined ? toAliases() : toDictionary(language);
    const code = dictionaries[index]?.get(key);
    if (code !== undefined) return code;
  }
  return null;
}

/** Several ways to say one country: all of them have to be known, and to agree. */
function lookUpParts(written: string): string | null {
  const [, first, rest] = /^([A-Z]{2,3})\s+(.+)$/.exec(written) ?? [];
  const [, start, last] = /^(.+?)\s+([A-Z]{2,3})$/.exec(written) ?? [];
  const ways = [written.split(/[()[\]/|,;:–—-]+/), [first, rest], [start, last]];
  for (const parts of ways) {
    const said = parts.map((part) => part?.trim() ?? '').filter((part) => part !== '');
    if (said.length < 2) continue;
    const meant = new Set(said.map(lookUpOne));
    const [code] = meant;
    if (meant.size === 1 && code !== undefined && code !== null) return code;
  }
  return null;
}

function byCode(letters: string): string | undefined {
  const alias = CODE_ALIASES.get(letters);
  if (alias !== undefined) return alias;
  if (letters.length === 2) return currentCode(letters);
  codesOfThree ??= makeAlpha3();
  return codesOfThree.get(letters);
}

/** The code that holds today of one that has a name: DD is DE now. */
function currentCode(code: string): string | undefined {
  englishNames ??= dictionaryOf('en');
  if (NO_COUNTRIES.has(code) || englishNames.of(code) === undefined) return undefined;
  return new Intl.Locale(`und-${code}`).region ?? code;
}

/** Every code that has a name, with the one that holds today. */
function toCodes(): readonly (readonly [code: string, current: string])[] {
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).flatMap((code) => {
    const current = currentCode(code);
    return current === undefined ? [] : [[code, current] as const];
  });
}

function toAliases(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(NAME_ALIASES).flatMap(([code, names]) =>
      names.map((name) => [keyOf(name), code] as const),
    ),
  );
}

/** A language's names of the countries. */
function toDictionary(language: string): ReadonlyMap<string, string> {
  const names = dictionaryOf(language);
  codes ??= toCodes();
  return new Map(
    codes.flatMap(([code, current]) => {
      const key = keyOf(names.of(code) ?? '');
      return key === '' ? [] : [[key, current] as const];
    }),
  );
}

/** Words that names differ in without meaning another country, in the languages of the dictionaries. */
const CONNECTIVES = new Set(
  'and e ed et und y en the la le les il lo i gli l el los las of di del dei dell della de du des d der die do da dos van'.split(
    ' ',
  ),
);

/** A name by its words, in any order: `Korea, Republic of` is `Republic of Korea`. */
function keyOf(name: string): string {
  return fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => (word === 'st' ? 'saint' : word))
    .filter((word) => word !== '' && !CONNECTIVES.has(word))
    .toSorted()
    .join(' ');
}
