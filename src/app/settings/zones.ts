import { fold } from '#domain/fold.ts';
import { countryName } from '#i18n/country-name.ts';
import { CITY_NAMES } from '#normal-forms/city-names.ts';

/** A time zone that can be chosen. */
export interface Zone {
  /** IANA: `Europe/Rome`. */
  readonly id: string;
  /** The countries that it is in: `Italy`; empty where the browser does not say. */
  readonly countries: string;
  /** What it is found by, folded. */
  readonly words: string;
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** In several engines a method, in others still a property, and in some neither. */
type ZonedLocale = Intl.Locale & {
  readonly getTimeZones?: () => readonly string[] | undefined;
  readonly timeZones?: readonly string[];
};

let all: readonly Zone[] | null = null;

/** Every zone that the browser knows, by name, with its countries in the language of the texts. */
export function allZones(): readonly Zone[] {
  return (all ??= makeZones());
}

function makeZones(): readonly Zone[] {
  const countries = new Map<string, string[]>();
  for (const country of LETTERS.flatMap((first) => LETTERS.map((second) => first + second))) {
    const region: ZonedLocale = new Intl.Locale(`und-${country}`);
    for (const id of region.getTimeZones?.() ?? region.timeZones ?? []) {
      const name = countryName(country);
      const others = countries.get(id) ?? [];
      if (!others.includes(name)) countries.set(id, [...others, name]);
    }
  }
  const ids = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')]);
  return [...ids].toSorted().map((id) => {
    const names = (countries.get(id) ?? []).join(', ');
    const parts = id.replaceAll('_', ' ').split('/');
    const cities = otherNames(fold(parts.at(-1) ?? ''));
    return { id, countries: names, words: fold([...parts, ...cities, id, names].join(' ')) };
  });
}

/** What a city is called in other languages: Rome is `roma`, London `londra` and `londres`. */
function otherNames(city: string): readonly string[] {
  const lines = Object.values(CITY_NAMES).flatMap((each) => each.map((line) => line.split('|')));
  return lines.filter((line) => line.includes(city)).flat();
}

/**
 * Those that have every word that was typed, in any order: `rome`, `new york`, `italia`. First those that have them as words:
 * for `roma` Rome, then Romania.
 */
export function findZones(zones: readonly Zone[], typed: string): readonly Zone[] {
  const words = fold(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = zones.filter((zone) => words.every((word) => zone.words.includes(word)));
  const isWhole = (zone: Zone) => words.every((word) => ` ${zone.words} `.includes(` ${word} `));
  return [...found.filter(isWhole), ...found.filter((zone) => !isWhole(zone))];
}
