import type { Field } from '#domain/field.ts';
import { dateSpans, formatDateFilter, isWithin, parseDateFilter } from '#query/date-filter.ts';
import type { DateFilterPart } from './filter.ts';

/** A condition on a moment. */
export function dateFilter<const Part extends string>(
  part: Part,
  parameter: string,
  field: Extract<Field, { type: 'instant' }>,
  isStanding = false,
): DateFilterPart<Part> {
  return {
    part,
    parameter,
    plain: null,
    parse: parseDateFilter,
    format: (value) => (value === null ? '' : formatDateFilter(value)),
    condition: (value, { moment }) => {
      if (value === null) return null;
      const spans = dateSpans(value, moment);
      return (client) => isWithin(field.read(client), spans);
    },
    group: 'date',
    editor: 'date',
    isStanding,
    field,
  };
}
