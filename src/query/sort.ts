import type { FieldId } from '#domain/field.ts';

/** A field that clients are ordered by, the first of several before the others. */
export interface SortKey {
  readonly field: FieldId;
  readonly descending: boolean;
}

/** The order of a list that nobody has sorted. */
export const PLAIN_SORT: readonly SortKey[] = [{ field: 'name', descending: false }];

/** `-updated,name`; `null` where a field is unknown, or named twice. */
export function parseSort(
  written: string,
  isField: (id: FieldId) => boolean,
): readonly SortKey[] | null {
  const keys: SortKey[] = [];
  for (const key of written.split(',')) {
    const descending = key.startsWith('-');
    const field = descending ? key.slice(1) : key;
    if (!isField(field) || keys.some((earlier) => earlier.field === field)) return null;
    keys.push({ field, descending });
  }
  return keys;
}

/** The inverse of `parseSort`; `''` for the plain order. */
export function formatSort(sort: readonly SortKey[]): string {
  const spelling = sort.map((key) => (key.descending ? '-' : '') + key.field).join(',');
  return spelling === 'name' ? '' : spelling;
}
