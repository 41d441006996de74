import {
  createColumnHelper,
  metaHelper,
  tableFeatures,
  type ColumnDef,
  type Header,
} from '@tanstack/react-table';
import type { ReactNode } from 'react';
import type { Client } from '#domain/client.ts';
import type { Field, FieldType } from '#domain/field.ts';
import { SHARED } from '#domain/fields/shared.ts';
import { fieldName } from '#i18n/field-name.ts';
import type { Moment } from '#query/date-filter.ts';
import { cellFormat } from '#ui/primitives/dates.ts';

interface ColumnMeta {
  readonly field: Field;
}

/** What a cell shows. No component: a list has hundreds of them. */
export type Show = (client: Client, moment: Moment) => ReactNode;

/** The rows come in their order, and which columns are shown is the address's: nothing of both is a state here. */
export const features = tableFeatures({
  columnMeta: metaHelper<ColumnMeta>(),
});
export type ClientHeader = Header<typeof features, Client>;

/**
 * What is read first is in ink; what says more of it is muted. Digits are of one width where they stand below each
 * other: in words they would tear hyphens apart.
 */
export const TONES: Readonly<Record<FieldType, string>> = {
  text: 'text-muted',
  identifier: 'figures',
  email: '',
  phone: 'figures',
  website: 'text-muted',
  prose: 'text-muted',
  number: 'figures',
  day: 'figures',
  instant: 'figures',
  choice: 'text-muted',
  list: 'text-muted',
};

/** What a field's cells show: of a date its short form. */
export function showOf(field: Field): Show {
  return (client, moment) => field.text(client, cellFormat(moment));
}

function toColumn(field: Field) {
  return {
    id: field.id,
    header: () => fieldName(field),
    meta: { field },
  } satisfies ColumnDef<typeof features, Client, string>;
}

/** What a client's cell says in a column, as it is also copied and printed; empty where it has no value. */
export function cellText(field: Field, client: Client, moment: Moment): string {
  return field.text(client, cellFormat(moment)) ?? '';
}

/** How a table is laid out: in columns, or where there is no room for them in rows of two lines. */
export type Layout = 'wide' | 'narrow';

/** So many values have room in the second line of a row, below the name. */
const MOST_NARROW = 3;

/** Whether a field is the one that heads each row. */
export function isName({ id }: Field): boolean {
  return id === SHARED.name.id;
}

/** The fields that are drawn, the name always first; in two lines the first few after it. */
export function drawnFields(fields: readonly Field[], layout: Layout): readonly Field[] {
  const others = fields.filter((field) => !isName(field));
  return [SHARED.name, ...(layout === 'wide' ? others : others.slice(0, MOST_NARROW))];
}

const helper = createColumnHelper<typeof features, Client>();

export function columnsOf(fields: readonly Field[]) {
  return helper.columns(fields.map(toColumn));
}
