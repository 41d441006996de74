import { fold } from '#domain/fold.ts';
import { CITY_NAMES } from '#normal-forms/city-names.ts';
import { ITALIAN_PROVINCE_NAMES } from '#normal-forms/italian-provinces.ts';

/** The words of each name, as people may write one: `forli-cesena`, `forli`, `cesena`; also in other languages. */
const WORDS = [...ITALIAN_PROVINCE_NAMES].map(([letters, name]) => {
  const names = namesOf(fold(name)).join(' ');
  return [fold(letters), [...names.split(' '), ...names.split(/[^\p{L}]+/u)]] as const;
});

/** A province is called as its city is. */
function namesOf(name: string): readonly string[] {
  const cities = (CITY_NAMES['IT'] ?? []).map((names) => names.split('|'));
  return cities.find((names) => names.includes(name)) ?? [name];
}

/** The letters of the provinces of which a word of the name begins so. */
export function provincesNamed(word: string): readonly string[] {
  return WORDS.flatMap(([letters, words]) =>
    words.some((each) => each.startsWith(word)) ? letters : [],
  );
}
