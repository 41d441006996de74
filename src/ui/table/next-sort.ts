import { PLAIN_QUERY, type SortField, type SortKey } from '#query/client-query.ts';

/** What is asked first of a column: the newest, the most; of texts, from A. */
export const FIRST_IS_DESCENDING: Readonly<Record<SortField, boolean>> = {
  name: false,
  kind: false,
  vatNumber: false,
  email: false,
  city: false,
  country: false,
  externalIdentifiers: true,
  created: true,
  updated: true,
  deleted: true,
};

/**
 * The order after a click on a column's head: its first direction, the other one, and without it
 * again. `isAdditive` (Shift) leaves the other columns be; no order at all is the plain list's.
 */
export function nextSort(
  sort: readonly SortKey[],
  field: SortField,
  isAdditive: boolean,
): readonly SortKey[] {
  const others = sort.filter((key) => key.field !== field);
  const isTurned = isAdditive || others.length === 0;
  const current = isTurned ? sort.find((key) => key.field === field) : undefined;
  const first: SortKey = { field, descending: FIRST_IS_DESCENDING[field] };
  if (current === undefined) return isAdditive ? [...sort, first] : [first];
  if (current.descending === first.descending) {
    return sort.map((key) => (key === current ? { field, descending: !first.descending } : key));
  }
  return others.length > 0 ? others : PLAIN_QUERY.sort;
}
