import type { CountryCount } from '#query/facet.ts';
import { fold } from '#domain/fold.ts';
import { locale } from '#i18n/locale.ts';
import { countryLabel } from './filter-summary.ts';

/** What can be chosen, by name after those that come first; a chosen one that no client has counts none. */
export function countryChoices(
  countries: readonly CountryCount[],
  chosen: readonly string[],
  first: readonly string[],
): readonly CountryCount[] {
  const counted = new Set(countries.map(({ value }) => value));
  const missing = [...new Set([...first, ...chosen])].filter((value) => !counted.has(value));
  const isFirst = new Set(first);
  return [...countries, ...missing.map((value) => ({ value, count: 0 }))]
    .map((country) => ({ country, label: countryLabel(country.value) }))
    .toSorted(
      (a, b) =>
        Number(isFirst.has(b.country.value)) - Number(isFirst.has(a.country.value)) ||
        locale().compareNames(a.label, b.label),
    )
    .map(({ country }) => country);
}

/** Whether a country is meant by what was typed: a part of its name, or its code. */
export function isCalled(country: string, typed: string): boolean {
  const wanted = fold(typed.trim());
  return fold(countryLabel(country)).includes(wanted) || fold(country) === wanted;
}
