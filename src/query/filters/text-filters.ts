import type { Client } from '#domain/client.ts';
import type { Field } from '#domain/field.ts';
import { fold } from '#domain/fold.ts';
import { tidy } from '#domain/tidy.ts';
import type { SearchFilter, TextFilter } from './filter.ts';

/** Longer texts are nobody's name: they are not read, so that a link cannot stall the page. */
export const MOST_TEXT = 200;

const CODEC = {
  plain: '',
  parse: (written: string) =>
    written.isWellFormed() && written.length <= MOST_TEXT ? tidy(written) : null,
  // While somebody types, a blank may be the last letter: it asks nothing yet.
  format: tidy,
} as const;

/** Everything a client can be found by. It has a box of its own. */
export function searchFilter<const Part extends string>(
  part: Part,
  parameter: string,
): SearchFilter<Part> {
  return {
    ...CODEC,
    part,
    parameter,
    condition: null,
    group: null,
    editor: 'search',
    isStanding: false,
    field: null,
  };
}

/** A field that has a text in it, whatever the accents and capital letters. */
export function containsFilter<const Part extends string>(
  part: Part,
  parameter: string,
  field: Field,
): TextFilter<Part> {
  return {
    ...textFilter(part, parameter, field),
    isPartial: true,
    condition: (value, { folded }) => {
      const wanted = fold(tidy(value));
      if (wanted === '') return null;
      return (client, position) => folded(field, client, position).includes(wanted);
    },
  };
}

/** A field that is a text as a whole: `matches` says when two are one. */
export function equalsFilter<const Part extends string>(
  part: Part,
  parameter: string,
  field: Field,
  matches: (client: Client, wanted: string) => boolean,
  inputMode: TextFilter['inputMode'] = 'text',
): TextFilter<Part> {
  return {
    ...textFilter(part, parameter, field),
    isPartial: false,
    inputMode,
    condition: (value) => {
      const wanted = tidy(value);
      return wanted === '' ? null : (client) => matches(client, wanted);
    },
  };
}

function textFilter<const Part extends string>(part: Part, parameter: string, field: Field) {
  return {
    ...CODEC,
    part,
    parameter,
    group: 'text',
    editor: 'text',
    inputMode: 'text',
    isStanding: false,
    field,
  } as const;
}
