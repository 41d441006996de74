import type { ChoiceField } from '#domain/field.ts';
import { fold } from '#domain/fold.ts';
import type { ValueCount } from '#query/facet.ts';
import { locale } from '#i18n/locale.ts';
import { valueLabel } from './filter-summary.ts';

/**
 * What can be chosen, by name after those that come first, or in the order of the field's options. A chosen one
 * that no client has counts none.
 */
export function choiceList(
  field: ChoiceField,
  counted: readonly ValueCount[],
  chosen: readonly string[],
  first: readonly string[],
): readonly ValueCount[] {
  const counts = new Map(counted.map(({ value, count }) => [value, count]));
  const countOf = (value: string) => ({ value, count: counts.get(value) ?? 0 });
  if (field.options !== null) return field.options.map(countOf);
  const isFirst = new Set(first);
  return [...new Set([...counts.keys(), ...first, ...chosen])]
    .map((value) => ({ value, label: valueLabel(field, value) }))
    .toSorted(
      (a, b) =>
        Number(isFirst.has(b.value)) - Number(isFirst.has(a.value)) ||
        locale().compareNames(a.label, b.label),
    )
    .map(({ value }) => countOf(value));
}

/** Whether a value is meant by what was typed: a part of its name, itself, or a name in another language. */
export function isCalled(field: ChoiceField, value: string, typed: string): boolean {
  const wanted = fold(typed.trim());
  return (
    fold(valueLabel(field, value)).includes(wanted) ||
    fold(value) === wanted ||
    field.meaning(typed.trim()) === value
  );
}
