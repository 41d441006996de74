import type { SortKey } from '#query/client-query.ts';

/** The order with another first or second column, or with `null` without a second one; each column is in it once. */
export function withSortAt(
  sort: readonly SortKey[],
  place: 0 | 1,
  key: SortKey | null,
): readonly SortKey[] {
  const before = sort.slice(0, place);
  const after = sort.slice(place + 1);
  if (key === null) return [...before, ...after];
  const isOther = ({ field }: SortKey) => field !== key.field;
  return [...before.filter(isOther), key, ...after.filter(isOther)];
}
