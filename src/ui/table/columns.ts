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
import type { Client } from '#domain/client.ts';
import type { Field, FieldId, FieldType } from '#domain/field.ts';
import { SHARED, type SharedFieldId } from '#domain/fields/shared.ts';
import { fieldName } from '#i18n/field-name.ts';
import type { Moment } from '#query/date-filter.ts';
import { cellFormat } from '#ui/primitives/dates.ts';
import { dateCell } from './cells.tsx';
import { BOX_WIDTH } from './table-styles.ts';

interface ColumnMeta {
  readonly field: Field;
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

/**
 * How narrow a column may become, in pixels, and its part of a wide table; one without a part keeps to its
 * least.
 */
type Width = readonly [least: number, share: string | null];

const WIDTHS: Readonly<Record<FieldType, Width>> = {
  text: [120, '8%'],
  identifier: [148, null],
  email: [208, '14%'],
  phone: [140, null],
  website: [160, '10%'],
  prose: [208, '14%'],
  number: [96, null],
  day: [112, null],
  instant: [112, null],
  choice: [116, null],
  list: [148, '10%'],
};

/** Where a column needs another width than its type has. */
const OWN_WIDTHS: ReadonlyMap<FieldId, Width> = new Map<SharedFieldId, Width>([
  ['name', [264, '1fr']],
  ['kind', [96, null]],
]);

function widthOf({ id, type }: Field): Width {
  return OWN_WIDTHS.get(id) ?? WIDTHS[type];
}

function toColumn(field: Field) {
  const show: ColumnMeta['show'] =
    field.type === 'instant'
      ? (client, moment) => dateCell(field.read(client), moment)
      : (client, moment) => field.text(client, cellFormat(moment));
  return {
    id: field.id,
    header: () => fieldName(field),
    // Never read: it says that the column can be sorted.
    accessorFn: (client: Client) => client.key,
    meta: { field, show },
  } satisfies ColumnDef<typeof features, Client, string>;
}

/** What a client's cell says in a column, as it is also copied and printed; empty where it has no value. */
export function cellText(field: Field, client: Client, moment: Moment): string {
  return field.text(client, cellFormat(moment)) ?? '';
}

/** How a table is laid out: in columns, or where there is no room for them in rows of two lines. */
export type Layout = 'wide' | 'narrow';

/** What two lines have room for, below the name. */
const NARROW: readonly FieldId[] = [SHARED.vatNumber.id, SHARED.city.id, SHARED.updated.id];

/** Whether a field is the one that heads each row. */
export function isName({ id }: Field): boolean {
  return id === SHARED.name.id;
}

/** The fields that are drawn, the name always first. */
export function drawnFields(fields: readonly Field[], layout: Layout): readonly Field[] {
  const isDrawn = (field: Field) => layout === 'wide' || NARROW.includes(field.id);
  return [SHARED.name, ...fields.filter((field) => !isName(field) && isDrawn(field))];
}

const helper = createColumnHelper<typeof features, Client>();

export function columnsOf(fields: readonly Field[]) {
  return helper.columns(fields.map(toColumn));
}

/** The widths of these columns beside each other, for a grid; before them stands the box. */
export function templateOf(fields: readonly Field[]): string {
  const widths = fields
    .map(widthOf)
    .map(([least, share]) => (share === null ? `${least}px` : `minmax(${least}px, ${share})`));
  return [`${BOX_WIDTH}px`, ...widths].join(' ');
}

/** How narrow a table of these columns may become, in pixels. */
export function leastWidth(fields: readonly Field[]): number {
  return fields.reduce((sum, field) => sum + widthOf(field)[0], BOX_WIDTH);
}
