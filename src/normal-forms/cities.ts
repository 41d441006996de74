import { fold } from '#domain/fold.ts';
import { tidy } from '#domain/tidy.ts';
import { AMBIGUOUS_NAMES, CITY_NAMES } from './city-names.ts';
import { ITALIAN_PROVINCES } from './italian-provinces.ts';
import { remembered } from './words.ts';

/** A city, as it is compared. */
export interface City {
  /** One name in all languages. Empty where there is nothing to compare. */
  readonly name: string;
  /** The arrondissement of Paris, Lyon or Marseille, where one is written: `9`. */
  readonly district: string | null;
}

/**
 * A city as it is compared: case, accents, hyphens, `S.` and `San`, a province after it, and CEDEX do not count;
 * Milan is Milano. The country is ISO 3166-1 alpha-2, `null` where it is not known: then a name that two cities
 * have stays as it is written.
 */
export function toCity(written: string, country: string | null): City {
  return readCity(`${country ?? ''}\n${written}`);
}

/** Whether two are one city; one without a district is in any. */
export function isSameCity(a: City, b: City): boolean {
  const isApart = a.district !== null && b.district !== null && a.district !== b.district;
  return a.name === b.name && a.name !== '' && !isApart;
}

const readCity = remembered((asked): City => {
  const end = asked.indexOf('\n');
  const country = asked.slice(0, end) || null;
  const written = withoutProvince(tidy(asked.slice(end + 1)), country);
  return readTwice(written, country) ?? readOnce(written, country);
});

function readOnce(written: string, country: string | null): City {
  const [name, district] = withoutDistrict(toWords(written));
  return { name: inOneLanguage(name.join(' '), country), district };
}

/** `Bolzano/Bozen`, `Bolzano - Bozen`: one city in two languages. */
function readTwice(written: string, country: string | null): City | null {
  const parts = written.split(/\s*[/|]\s*|\s+[-–]\s+/);
  if (parts.length !== 2) return null;
  const [one, other] = parts.map((part) => readOnce(part, country));
  return one !== undefined && other !== undefined && isSameCity(one, other) ? one : null;
}

/** `Albino (BG)` and `Albino BG` are Albino: of a country that is not known, only where it is in capitals. */
function withoutProvince(written: string, country: string | null): string {
  const bare = written.replace(/\s*\([^()]*\)\s*$/, '') || written;
  const [, city, province] = /^(.*\p{L})[\s,/-]+([A-Za-z]{2})$/u.exec(bare) ?? [];
  if (city === undefined || province === undefined) return bare;
  const isItaly = country === 'IT' || (country === null && province === province.toUpperCase());
  return isItaly && ITALIAN_PROVINCES.has(province.toUpperCase()) ? city : bare;
}

function toWords(written: string): readonly string[] {
  return fold(written)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => (SAINT.test(word) ? 'san' : word));
}

const SAINT = /^(?:s|st|ste|san|sant|santo|santa|saint|sainte|sankt|sto|sta)$/;

/** `Paris Cedex 09` is Paris; `Paris 9e` is its ninth arrondissement. CEDEX says where post is handed out. */
function withoutDistrict(words: readonly string[]): readonly [readonly string[], string | null] {
  const cedex = words.indexOf('cedex');
  const city = cedex > 0 ? words.slice(0, cedex) : words;
  const isArrondissement = city.at(-1)?.startsWith('arr') === true;
  const counted = isArrondissement ? city.slice(0, -1) : city;
  const last = counted.at(-1) ?? '';
  const [, number, ending] = /^0?(\d{1,2})(er|e|eme|o)?$/.exec(last) ?? [];
  const hasDistricts = WITH_DISTRICTS.has(counted[0] ?? '') && counted.length === 2;
  if (number === undefined || counted.length < 2 || !(ending !== undefined || hasDistricts)) {
    return [city, null];
  }
  return [counted.slice(0, -1), number];
}

const WITH_DISTRICTS: ReadonlySet<string> = new Set(
  'paris parigi lyon lione marseille marsiglia'.split(' '),
);

/** `DE:cologne`, and where no other city is called so, `cologne`. */
const ONE_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries(CITY_NAMES).flatMap(([country, cities]) =>
    cities.flatMap((names) => {
      const [own = '', ...others] = names.split('|').map((name) => toWords(name).join(' '));
      return others.flatMap((other): (readonly [string, string])[] => [
        [`${country}:${other}`, own],
        ...(AMBIGUOUS_NAMES.has(other) ? [] : [[other, own] as const]),
      ]);
    }),
  ),
);

function inOneLanguage(name: string, country: string | null): string {
  return ONE_NAME.get(country === null ? name : `${country}:${name}`) ?? name;
}
