import {
  createColumnHelper,
  metaHelper,
  rowSortingFeature,
  tableFeatures,
  type Column,
  type ColumnDef,
  type Header,
} from '@tanstack/react-table';
import type { ReactNode } from 'react';
import { listedAddress, listedEmail, type Client, type Instant } from '#domain/client.ts';
import type { SortField } from '#query/client-query.ts';
import type { Moment } from '#query/date-filter.ts';
import { messages } from '#i18n/messages.ts';
import { countryName } from '#i18n/country-name.ts';
import { shortDate } from '#ui/primitives/dates.ts';
import { dateCell, identifierCell } from './cells.tsx';

interface ColumnMeta {
  readonly field: SortField;
  /** How narrow the column may become, in pixels. */
  readonly least: number;
  /** Its part of a wide table; a column without one keeps to `least`. */
  readonly share: string | null;
  /** What its cell says, as it is also copied and printed; `null` where the client has none. */
  readonly text: (client: Client, moment: Moment) => string | null;
  /** What its cell shows. No component: a list has hundreds of them. */
  readonly show: (client: Client, moment: Moment) => ReactNode;
}

/** Sorting is a state here and nothing more: the rows come in their order. */
export const features = tableFeatures({
  rowSortingFeature,
  columnMeta: metaHelper<ColumnMeta>(),
});
export type ClientHeader = Header<typeof features, Client>;
export type ClientColumn = Column<typeof features, Client>;

function column(
  field: SortField,
  [least, share]: readonly [number, string | null],
  text: ColumnMeta['text'],
  show: ColumnMeta['show'] = text,
) {
  return {
    id: field,
    header: () => messages.table.columns[field],
    // Never read: it says that the column can be sorted.
    accessorFn: (client: Client) => client.key,
    meta: { field, least, share, text, show },
  } satisfies ColumnDef<typeof features, Client, string>;
}

function dateColumn(
  field: SortField & ('created' | 'updated' | 'deleted'),
  of: (client: Client) => Instant | null,
) {
  return column(
    field,
    [112, null],
    (client, moment) => {
      const instant = of(client);
      return instant === null ? null : shortDate(instant, moment);
    },
    (client, moment) => dateCell(of(client), moment),
  );
}

const COLUMNS = {
  // Drawn by its own component: it is the row's head and its link.
  name: column('name', [264, '1fr'], ({ name, legalName }) => name ?? legalName),
  kind: column('kind', [96, null], ({ kind }) => kind && messages.table.kinds[kind]),
  vatNumber: column('vatNumber', [140, null], ({ vatNumber }) => vatNumber),
  email: column('email', [208, '14%'], listedEmail),
  city: column('city', [120, '8%'], (client) => listedAddress(client)?.city ?? null),
  country: column('country', [116, null], (client) => {
    const country = listedAddress(client)?.country ?? null;
    return country && countryName(country);
  }),
  externalIdentifiers: column('externalIdentifiers', [148, '10%'], ({ externalIdentifiers }) =>
    identifierCell(externalIdentifiers),
  ),
  created: dateColumn('created', ({ createdAt }) => createdAt),
  updated: dateColumn('updated', ({ updatedAt }) => updatedAt),
  deleted: dateColumn('deleted', ({ deletedAt }) => deletedAt),
} satisfies Record<SortField, unknown>;

/** What a client's cell says in a column; empty where it has no value. */
export function cellText(field: SortField, client: Client, moment: Moment): string {
  return COLUMNS[field].meta.text(client, moment) ?? '';
}

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

/** The widths of these columns beside each other, for a grid. */
export function templateOf(fields: readonly SortField[]): string {
  const track = ({ least, share }: ColumnMeta) =>
    share === null ? `${least}px` : `minmax(${least}px, ${share})`;
  return fields.map((field) => track(COLUMNS[field].meta)).join(' ');
}

/** How narrow a table of these columns may become, in pixels. */
export function leastWidth(fields: readonly SortField[]): number {
  return fields.reduce((sum, field) => sum + COLUMNS[field].meta.least, 0);
}
