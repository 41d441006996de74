import { flexRender } from '@tanstack/react-table';
import { memo } from 'react';
import type { SortField } from '#core/client-query.ts';
import type { ClientRow, Layout } from './columns.ts';
import { LOOKS } from './looks.ts';
import { NameCell } from './name-cell.tsx';

interface TableRowProps {
  readonly row: ClientRow;
  readonly fields: readonly SortField[];
  /** Its place among all rows that answer the question, from 0. */
  readonly index: number;
  readonly layout: Layout;
  readonly href: string;
  readonly isSelected: boolean;
  readonly isMarked: boolean;
  /** The one row that Tab leads to; arrows lead to the others. */
  readonly isTabStop: boolean;
  /** The note that says this row whole; `undefined` where there is none. */
  readonly noteId: string | undefined;
}

// The table's model is made anew for every window of rows; a row changes when its client does.
export const TableRow = memo(
  DrawnRow,
  (before, after) =>
    before.row.original === after.row.original &&
    before.fields === after.fields &&
    before.index === after.index &&
    before.layout === after.layout &&
    before.href === after.href &&
    before.isSelected === after.isSelected &&
    before.isMarked === after.isMarked &&
    before.isTabStop === after.isTabStop &&
    before.noteId === after.noteId,
);

function DrawnRow(props: TableRowProps) {
  const { row, index, layout, href, isSelected, isMarked, isTabStop, noteId } = props;
  const look = LOOKS[layout];
  const client = row.original;
  const ground = isSelected ? 'bg-selected' : 'bg-canvas hover:bg-hover';
  return (
    <tr
      data-index={index}
      aria-rowindex={index + 2}
      aria-current={isSelected ? 'true' : undefined}
      className={`group/row ${look.row} ${ground} ${client.deletedAt === null ? '' : 'text-muted'}`}
    >
      <NameCell {...{ client, href, isTabStop, noteId, isMarked }} className={look.name} />
      {row
        .getAllCells()
        .slice(1)
        .map((cell) => (
          <td key={cell.id} dir="auto" className={look.cell}>
            {flexRender(cell.column.columnDef.cell, cell.getContext())}
          </td>
        ))}
    </tr>
  );
}
