import { isDescendingFirst, type Field } from '#domain/field.ts';
import { PLAIN_QUERY, type SortKey } from '#query/client-query.ts';

/** Asks for another order, made of the latest one. */
export type ChangeSort = (change: (sort: readonly SortKey[]) => readonly SortKey[]) => void;

/**
 * The order after a click on a column's head: its first direction, the other one, and without it
 * again. `isAdditive` (Shift) leaves the other columns be; no order at all is the plain list's.
 */
export function nextSort(
  sort: readonly SortKey[],
  field: Field,
  isAdditive: boolean,
): readonly SortKey[] {
  const others = sort.filter((key) => key.field !== field.id);
  const isTurned = isAdditive || others.length === 0;
  const current = isTurned ? sort.find((key) => key.field === field.id) : undefined;
  const first: SortKey = firstSort(field);
  if (current === undefined) return isAdditive ? [...sort, first] : [first];
  if (current.descending === first.descending) {
    return sort.map((key) => (key === current ? { ...first, descending: !first.descending } : key));
  }
  return others.length > 0 ? others : PLAIN_QUERY.sort;
}

/** What is asked first of a field: the newest, the most; of texts, from A. */
export function firstSort(field: Field): SortKey {
  return { field: field.id, descending: isDescendingFirst(field) };
}
