import { grouped } from '#i18n/count.ts';
import type { TableMessages } from '#i18n/types/table.ts';

export const table: TableMessages = {
  kinds: {
    company: 'Company',
    freelancer: 'Freelancer',
    individual: 'Individual',
  },
  none: 'none',
  noName: 'No name',
  notShown: 'Cannot be shown',
  changed: 'New or changed',
  deletedOn: (when) => `Deleted ${when}`,
  identifiers: (count, types) =>
    types.length === 0 ? grouped(count) : `${grouped(count)} · ${types.join(', ')}`,
  sorting: {
    hint: 'Hold Shift to sort by several columns',
    place: (place, isDescending) => `sort ${place}, ${isDescending ? 'descending' : 'ascending'}`,
    by: 'Sort by',
    tool: 'Sort and select',
    said: (keys: readonly { readonly label: string; readonly isDescending: boolean }[]) =>
      `Sorted ${keys
        .map(
          ({ label, isDescending }) => `by ${label}, ${isDescending ? 'descending' : 'ascending'}`,
        )
        .join(', then ')}`,
    ascending: 'Ascending',
    descending: 'Descending',
  },
  columns: 'Columns',
  sortedBy: (column) => `· by ${column}`,
  notAmongColumns: 'Not shown',
  selecting: {
    select: 'Select',
    done: 'Done',
    one: (name) => `Select ${name}`,
    all: 'Select all that match',
  },
  nextRow: 'Next row',
  previousRow: 'Previous row',
  loading: 'Loading clients',
  rowCopied: 'Copied the row',
};
