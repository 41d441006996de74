import type { Field } from '#domain/field.ts';
import type { Moment } from '#query/date-filter.ts';
import { fieldName } from '#i18n/field-name.ts';
import type { ClientRows } from './client-rows.ts';
import { cellText } from './columns.ts';
import { CopiedTable } from './copied-table.ts';

/** A cell of the list: `row` among all rows, -1 for the head; `column` among all fields, -1 for the boxes. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Cells from one to another, both included, as one reads: to the end of each row between them. */
export interface MarkedCells {
  readonly from: CellPlace;
  readonly to: CellPlace;
}

/**
 * Marked cells as a table, from the clients and not from the screen: nothing for an absent value, and the head
 * only where it is marked too. Cells before the first marked one are empty where there are several rows, so
 * that a spreadsheet has every value under its column.
 */
export function markedTable(
  { from, to }: MarkedCells,
  rows: ClientRows,
  fields: readonly Field[],
  moment: Moment,
): CopiedTable {
  const table = new CopiedTable();
  const isOneRow = from.row === to.row;
  for (let row = from.row; row <= to.row; row += 1) {
    const first = row === from.row ? from.column : 0;
    const last = row === to.row ? to.column : fields.length - 1;
    const before = isOneRow ? [] : fields.slice(0, first).map(() => '');
    const marked = fields.slice(first, last + 1);
    const client = rows.at(row);
    if (row < 0) table.addHead([...before, ...marked.map(fieldName)]);
    else if (client !== undefined) {
      table.addRow([...before, ...marked.map((field) => cellText(field, client, moment))]);
    }
  }
  return table;
}
