import type { Field } from '#domain/field.ts';
import type { Moment } from '#query/date-filter.ts';
import { fieldName } from '#i18n/field-name.ts';
import type { ClientRows } from './client-rows.ts';
import { cellText } from './columns.ts';

/** A cell of the list: `row` among all rows, -1 for the head; `column` among those that are drawn. */
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
 * Marked cells as text, from the clients and not from the screen: a line for each row, a tab between cells,
 * nothing for an absent value. Cells before the first marked one are empty where there are several rows, so
 * that a spreadsheet has every value under its column.
 */
export function markedText(
  { from, to }: MarkedCells,
  rows: ClientRows,
  fields: readonly Field[],
  moment: Moment,
): string {
  const lines: string[] = [];
  const isOneRow = from.row === to.row;
  for (let row = from.row; row <= to.row; row += 1) {
    const first = row === from.row ? from.column : 0;
    const last = row === to.row ? to.column : fields.length - 1;
    const client = rows.at(row);
    if (row >= 0 && client === undefined) continue;
    const cells = fields.slice(first, last + 1).map((field) => {
      const text = client === undefined ? fieldName(field) : cellText(field, client, moment);
      return onOneLine(text);
    });
    const before = isOneRow ? [] : fields.slice(0, first).map(() => '');
    lines.push([...before, ...cells].join('\t'));
  }
  return lines.join('\n');
}

/** A tab or a line break within a value would be one more cell or row. */
function onOneLine(text: string): string {
  return text.replaceAll(/\s*[\t\n\v\f\r\u0085\u2028\u2029]+\s*/g, ' ');
}
