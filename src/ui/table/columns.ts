import {
  createColumnHelper,
  metaHelper,
  rowSortingFeature,
  tableFeatures,
  type ColumnDef,
  type Header,
  type Row,
} from '@tanstack/react-table';
import type { ReactNode } from 'react';
import { listedAddress, listedEmail, type Client } from '#core/client.ts';
import type { SortField } from '#core/client-query.ts';
import { words } from '#core/words.ts';
import { countryName } from '#ui/country-name.ts';
import { DateCell, IdentifierCell, TextCell, type CellProps } from './cells.tsx';

interface ColumnMeta {
  readonly field: SortField;
  /** How narrow the column may become, in pixels. */
  readonly least: number;
  /** Its part of a wide table; a column without one keeps to `least`. */
  readonly share: string | null;
}

/** Sorting is a state here and nothing more: the rows come in their order. */
export const features = tableFeatures({
  rowSortingFeature,
  columnMeta: metaHelper<ColumnMeta>(),
});
export type ClientHeader = Header<typeof features, Client>;
export type ClientRow = Row<typeof features, Client>;

/** A column with what it reads of a client; `Cell` is a component. */
function column<Value>(
  meta: ColumnMeta,
  valueOf: (client: Client) => Value,
  Cell: (props: CellProps<Value>) => ReactNode,
) {
  return {
    id: meta.field,
    header: words.table.columns[meta.field],
    accessorFn: valueOf,
    cell: Cell,
    meta,
  } satisfies ColumnDef<typeof features, Client, Value>;
}

const COLUMNS = {
  name: column({ field: 'name', least: 264, share: 'auto' }, (client) => client.name, TextCell),
  kind: column(
    { field: 'kind', least: 96, share: null },
    (client) => client.kind && words.table.kinds[client.kind],
    TextCell,
  ),
  vatNumber: column(
    { field: 'vatNumber', least: 140, share: null },
    (client) => client.vatNumber,
    TextCell,
  ),
  email: column({ field: 'email', least: 208, share: '14%' }, listedEmail, TextCell),
  city: column(
    { field: 'city', least: 120, share: '8%' },
    (client) => listedAddress(client)?.city ?? null,
    TextCell,
  ),
  country: column(
    { field: 'country', least: 116, share: null },
    (client) => {
      const country = listedAddress(client)?.country ?? null;
      return country && countryName(country);
    },
    TextCell,
  ),
  externalIdentifiers: column(
    { field: 'externalIdentifiers', least: 148, share: '10%' },
    (client) => client.externalIdentifiers,
    IdentifierCell,
  ),
  created: column(
    { field: 'created', least: 112, share: null },
    (client) => client.createdAt,
    DateCell,
  ),
  updated: column(
    { field: 'updated', least: 112, share: null },
    (client) => client.updatedAt,
    DateCell,
  ),
  deleted: column(
    { field: 'deleted', least: 112, share: null },
    (client) => client.deletedAt,
    DateCell,
  ),
};

/** How a table is laid out: in columns, or where there is no room for them in rows of two lines. */
export type Layout = 'wide' | 'narrow';

/** The fields that are drawn, the name always first; two lines have room for these. */
export function drawnFields(fields: readonly SortField[], layout: Layout): readonly SortField[] {
  const isDrawn = (field: SortField) =>
    layout === 'wide' || field === 'vatNumber' || field === 'city' || field === 'updated';
  return ['name', ...fields.filter((field) => field !== 'name' && isDrawn(field))];
}

const helper = createColumnHelper<typeof features, Client>();

export function columnsOf(fields: readonly SortField[]) {
  return helper.columns(fields.map((field) => COLUMNS[field]));
}

/** A column's widths, for its `<col>`; in pixels unless a share of the table. */
export function widthOf(field: SortField): { readonly least: number; readonly style: string } {
  const { least, share } = COLUMNS[field].meta;
  return { least, style: share ?? `${least}px` };
}
