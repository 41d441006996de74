import { toCountry } from '#domain/country-code.ts';
import type { ChoiceField, Field } from '#domain/field.ts';
import { DELETED, type ChoiceFilter, type CountryFilter, type DeletedFilter } from './filter.ts';

/** A field that has one of several values; none chosen is all of them. */
export function choiceFilter<const Part extends string>(
  part: Part,
  parameter: string,
  field: ChoiceField,
  options: readonly string[],
): ChoiceFilter<Part> {
  return {
    part,
    parameter,
    plain: [],
    parse: (written) => {
      const values = written.split(',');
      const known = options.filter((option) => values.includes(option));
      return known.length === values.length ? known : null;
    },
    format: (value) => options.filter((option) => value.includes(option)).join(','),
    condition: (value) => {
      if (value.length === 0) return null;
      const wanted = new Set(value);
      return (client) => {
        const option = field.read(client);
        return option !== null && wanted.has(option);
      };
    },
    group: 'choice',
    editor: 'choice',
    isStanding: false,
    field,
    options,
  };
}

const MOST_COUNTRIES = 250;

/** Codes in capitals, or what was written where no code is known; none chosen is all of them. */
export function countryFilter<const Part extends string>(
  part: Part,
  parameter: string,
  field: ChoiceField,
): CountryFilter<Part> {
  return {
    part,
    parameter,
    plain: [],
    // A comma divides countries, and one may stand within a country's name as somebody wrote it.
    parse: (written) => {
      const countries = [...written.matchAll(/(?:^|,)((?:\\.|[^\\,])*)/gsu)].map(([, escaped]) =>
        (escaped ?? '').replace(/\\(.)/gsu, '$1'),
      );
      const isReadable = countries.every((country) => country !== '') && written.isWellFormed();
      return isReadable && countries.length <= MOST_COUNTRIES ? [...new Set(countries)] : null;
    },
    format: (value) => value.map((country) => country.replace(/[\\,]/g, '\\$&')).join(','),
    condition: (value) => {
      if (value.length === 0) return null;
      // A link may be older than what is known of a name: `Turkey` is TR by now.
      const wanted = new Set(value.map(toCountry));
      return (client) => wanted.has(field.read(client) ?? '');
    },
    group: 'choice',
    editor: 'country',
    isStanding: false,
    field,
  };
}

/** Whether deleted clients are hidden, shown, or the only ones. */
export function deletedFilter<const Part extends string>(
  part: Part,
  parameter: string,
  field: Field,
): DeletedFilter<Part> {
  return {
    part,
    parameter,
    plain: 'exclude',
    parse: (written) => DELETED.find((known) => known === written) ?? null,
    format: (value) => (value === 'exclude' ? '' : value),
    condition: null,
    group: 'choice',
    editor: 'deleted',
    isStanding: true,
    field,
  };
}
