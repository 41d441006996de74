import {
  dateSpans,
  isDayValue,
  MOST_DATE_VALUES,
  presetDays,
  type DateFilter,
  type DateOperator,
  type Moment,
} from '#query/date-filter.ts';

/** A condition on a date while it is being written. `null` is an end that is still to be chosen. */
export interface DateDraft {
  readonly operator: DateOperator;
  /** Two for between, any number for a list, else one. */
  readonly values: readonly (string | null)[];
}

export type DateFault = 'missing' | 'reversed' | 'year' | 'tooMany';

/** What an editor starts with: a preset as the days that it means today. */
export function toDateDraft(filter: DateFilter | null, today: string): DateDraft {
  if (filter === null) return { operator: 'bt', values: [null, null] };
  if (filter.operator !== 'preset') return filter;
  const { first, last } = presetDays(filter.preset, today);
  return { operator: 'bt', values: [first, last] };
}

/** The same days under another operator, as far as it has room for them. */
export function withOperator({ operator, values }: DateDraft, next: DateOperator): DateDraft {
  const chosen = values.filter((value) => value !== null);
  const [first = null] = chosen;
  const last = chosen.at(-1) ?? null;
  if (isList(next)) return { operator: next, values: chosen };
  if (next !== 'bt') return { operator: next, values: [isUpper(next) ? last : first] };
  if (chosen.length > 1) {
    const ascending = chosen.toSorted();
    return { operator: next, values: [ascending[0] ?? null, ascending.at(-1) ?? null] };
  }
  return { operator: next, values: isUpper(operator) ? [null, last] : [first, null] };
}

/** The draft with one of its values changed. */
export function withValue(draft: DateDraft, index: number, value: string | null): DateDraft {
  return { ...draft, values: draft.values.with(index, value) };
}

/** What the draft asks, or why it asks nothing yet. A stretch with one end asks for what is from it on, or up to it. */
export function dateFilterOf(
  { operator, values }: DateDraft,
  moment: Moment,
): { readonly filter: DateFilter } | { readonly fault: DateFault } {
  const chosen = values.filter((value) => value !== null);
  if (chosen.length === 0) return { fault: 'missing' };
  if (chosen.length > MOST_DATE_VALUES) return { fault: 'tooMany' };
  // While somebody types 2026 the year is 2, 20 and 202.
  if (chosen.some((value) => value < '1000')) return { fault: 'year' };
  if (operator === 'bt' && chosen.length === 1) {
    return { filter: { operator: values[0] === null ? 'lte' : 'gte', values: chosen } };
  }
  if (operator === 'bt' && dateSpans({ operator, values: chosen }, moment).spans.length === 0) {
    return { fault: 'reversed' };
  }
  return { filter: { operator, values: chosen } };
}

/** Whether an operator takes a list of days. */
export function isList(operator: DateOperator): boolean {
  return operator === 'in' || operator === 'nin';
}

/** Values of a list as people read them: instants, then days, each ascending. */
export function inOrder(values: readonly string[]): readonly string[] {
  return values.toSorted(
    (a, b) => Number(isDayValue(a)) - Number(isDayValue(b)) || (a < b ? -1 : 1),
  );
}

/** The days of a draft, without its instants. */
export function daysOf({ values }: DateDraft): readonly string[] {
  return values.filter((value) => value !== null).filter(isDayValue);
}

function isUpper(operator: DateOperator): boolean {
  return operator === 'lt' || operator === 'lte';
}
