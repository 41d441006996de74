import type { ClientKind } from '#domain/client.ts';

const number = new Intl.NumberFormat('en');

export const table = {
  kinds: {
    company: 'Company',
    freelancer: 'Freelancer',
    individual: 'Individual',
  } satisfies Record<ClientKind, string> as Record<ClientKind, string>,
  /** Read aloud where a value is absent, which shows as a dash. */
  none: 'none',
  noName: 'No name',
  /** In the place of a value that cannot be drawn. */
  notShown: 'Cannot be shown',
  /** Beside a name, where the client came or changed since it was last seen. */
  changed: 'New or changed',
  /** Beside a deleted client's name; `when` is a short date. */
  deletedOn: (when: string) => `Deleted ${when}`,
  /** How many external identifiers, and of which types. */
  identifiers: (count: number, types: readonly string[]) =>
    types.length === 0 ? number.format(count) : `${number.format(count)} · ${types.join(', ')}`,
  sorting: {
    /** On every column's head. */
    hint: 'Hold Shift to sort by several columns',
    /** Read aloud where several columns decide the order. */
    place: (place: number, isDescending: boolean) =>
      `sort ${place}, ${isDescending ? 'descending' : 'ascending'}`,
    by: 'Sort by',
    /** Read aloud once rows are in another order: `Sorted by country, ascending`. */
    said: (keys: readonly { readonly label: string; readonly isDescending: boolean }[]) =>
      `Sorted ${keys
        .map(
          ({ label, isDescending }) => `by ${label}, ${isDescending ? 'descending' : 'ascending'}`,
        )
        .join(', then ')}`,
    ascending: 'Ascending',
    descending: 'Descending',
  },
  loading: 'Loading clients',
};
