import { memo } from 'react';
import type { Client } from '#domain/client.ts';
import { EmptyValue } from '#ui/primitives/empty-value.tsx';
import { useMoment } from '#ui/primitives/moment.tsx';
import { shownCell } from './cells.tsx';
import type { ClientColumn, Layout } from './columns.ts';
import type { MarkRow } from './row-marks.ts';
import { TABLE_STYLES } from './table-styles.ts';
import { NameCell } from './name-cell.tsx';

interface TableRowProps {
  readonly client: Client;
  /** The name's is the first. */
  readonly columns: readonly ClientColumn[];
  /** Its place among all rows that answer the question, from 0. */
  readonly index: number;
  readonly layout: Layout;
  readonly href: string;
  readonly isOpened: boolean;
  readonly isMarked: boolean;
  /** The one row that Tab leads to; arrows lead to the others. */
  readonly isTabStop: boolean;
  /** The note that says this row whole; `undefined` where there is none. */
  readonly noteId: string | undefined;
  /** `null` where nothing is searched. */
  readonly markRow: MarkRow | null;
}

export const TableRow = memo(DrawnRow);

function DrawnRow(props: TableRowProps) {
  const { client, columns, index, layout, href, isOpened, isMarked, isTabStop, noteId, markRow } =
    props;
  const moment = useMoment();
  const look = TABLE_STYLES[layout];
  const shown = columns.map(({ columnDef }) =>
    shownCell(() => columnDef.meta?.show(client, moment)),
  );
  const elsewhereId = `elsewhere-${index}`;
  const { cells, elsewhere } = markRow?.(
    client,
    columns.flatMap(({ columnDef }) => columnDef.meta?.field ?? []),
    shown,
    elsewhereId,
  ) ?? { cells: shown, elsewhere: null };
  const ground = isOpened ? 'bg-selected' : 'bg-canvas hover:bg-hover';
  return (
    <tr
      data-index={index}
      aria-rowindex={index + 2}
      aria-current={isOpened ? 'true' : undefined}
      className={`group/row ${look.row} ${ground} ${client.deletedAt === null ? '' : 'text-muted'}`}
    >
      <NameCell
        {...{ client, href, isTabStop, isMarked, elsewhere }}
        name={cells[0]}
        noteId={elsewhere === null ? noteId : `${elsewhereId} ${noteId ?? ''}`}
        className={look.name}
      />
      {columns.slice(1).map(({ id }, place) => (
        <td key={id} dir="auto" className={look.cell}>
          {cells[place + 1] ?? <EmptyValue />}
        </td>
      ))}
    </tr>
  );
}
