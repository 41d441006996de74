import { memo } from 'react';
import type { Client } from '#domain/client.ts';
import { EmptyValue } from '#ui/primitives/empty-value.tsx';
import { useMoment } from '#ui/primitives/moment.tsx';
import { shownCell } from './cells.tsx';
import type { Layout } from './columns.ts';
import type { DrawnColumn } from './drawn-columns.ts';
import type { MarkRow } from './row-marks.ts';
import { TABLE_STYLES } from './table-styles.ts';
import { NameCell } from './name-cell.tsx';
import { RowBox } from './row-box.tsx';

interface TableRowProps {
  readonly client: Client;
  /** The name's is the first. */
  readonly columns: readonly DrawnColumn[];
  /** Its place among all rows that answer the question, from 0. */
  readonly index: number;
  readonly layout: Layout;
  readonly href: string;
  readonly isOpened: boolean;
  readonly isSelected: boolean;
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
  const { client, columns, index, layout, href, isOpened, isSelected, isMarked, isTabStop } = props;
  const { noteId, markRow } = props;
  const moment = useMoment();
  const look = TABLE_STYLES[layout];
  const shown = columns.map(({ show }) => shownCell(() => show(client, moment)));
  const elsewhereId = `elsewhere-${index}`;
  const { cells, elsewhere } =
    markRow === null
      ? { cells: shown, elsewhere: null }
      : markRow(
          client,
          columns.map(({ field }) => field),
          shown,
          elsewhereId,
        );
  const ground = isOpened || isSelected ? 'bg-selected' : 'bg-canvas hover:bg-hover';
  return (
    <tr
      data-index={index}
      aria-rowindex={index + 2}
      aria-current={isOpened ? 'true' : undefined}
      className={`group/row ${look.row} ${ground} ${client.deletedAt === null ? '' : 'text-muted'}`}
    >
      <td
        data-box=""
        className={look.box}
        aria-colindex={columns[0]?.place === undefined ? undefined : 1}
      >
        <RowBox client={client} isSelected={isSelected} />
      </td>
      <NameCell
        {...{ client, href, isTabStop, isMarked, elsewhere }}
        name={cells[0]}
        noteId={elsewhere === null ? noteId : `${elsewhereId} ${noteId ?? ''}`}
        className={columns[0]?.className ?? ''}
        place={columns[0]?.place}
      />
      {columns.slice(1).map(({ id, className, style, place }, next) => (
        <td key={id} dir="auto" className={className} style={style} aria-colindex={place}>
          {cells[next + 1] ?? <EmptyValue />}
        </td>
      ))}
    </tr>
  );
}
