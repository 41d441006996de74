import { memo, useLayoutEffect, useRef } from 'react';
import type { Client } from '#domain/client.ts';
import { messages } from '#i18n/messages.ts';
import { isFromRight } from '#ui/primitives/direction.ts';
import { FOCUS_FIRST } from '#ui/primitives/focus-places.ts';
import { useMoment } from '#ui/primitives/moment.tsx';
import { shownCell } from './cells.tsx';
import type { Layout } from './columns.ts';
import type { DrawnColumn } from './drawn-columns.ts';
import type { MarkRow } from './row-marks.ts';
import { TABLE_STYLES } from './table-styles.ts';
import { NameCell } from './name-cell.tsx';
import { RowBox } from './row-box.tsx';
import { BOXES } from './use-active-column.ts';

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
  /** The place of the one cell that Tab leads to, -1 for the box; `null` in all rows but one. */
  readonly tabStop: number | null;
  /** The place of the cell that may have the focus; `null` in all rows but one. A pointer gives it to no other. */
  readonly active: number | null;
  /** `null` where nothing is searched. */
  readonly markRow: MarkRow | null;
}

export const TableRow = memo(DrawnRow);

function DrawnRow(props: TableRowProps) {
  const { client, columns, index, layout, href, isOpened, isSelected, isMarked, tabStop } = props;
  const { markRow } = props;
  const moment = useMoment();
  const look = TABLE_STYLES[layout];
  const shown = columns.map(({ show }) => shownCell(() => show(client, moment)));
  const elsewhereId = `elsewhere-${index}`;
  const { cells, elsewhere, mark } =
    markRow === null
      ? { cells: shown, elsewhere: null, mark: null }
      : markRow(
          client,
          columns.map(({ field }) => field),
          shown,
          elsewhereId,
        );
  const row = useRef<HTMLTableRowElement>(null);
  // Outside are the browser's own marks in the texts that are on screen now.
  useLayoutEffect(() => (row.current === null ? undefined : mark?.(row.current)));
  const ground = isOpened || isSelected ? 'bg-selected' : 'bg-canvas hover:bg-hover';
  return (
    <tr
      ref={row}
      data-index={index}
      aria-rowindex={index + 2}
      aria-current={isOpened ? 'true' : undefined}
      aria-selected={isSelected}
      className={`group/row ${look.row} ${ground} ${client.deletedAt === null ? '' : 'text-muted'}`}
    >
      <td
        data-box=""
        className={look.box}
        aria-colindex={columns[0]?.ariaColumn === undefined ? undefined : 1}
      >
        <RowBox {...{ client, isSelected }} isTabStop={tabStop === BOXES} />
      </td>
      <NameCell
        {...{ client, href, isMarked, elsewhere }}
        name={cells[0]}
        isRight={isFromRight(shown[0])}
        isTabStop={tabStop === 0}
        describedBy={elsewhere === null ? undefined : elsewhereId}
        className={columns[0]?.className ?? ''}
        ariaColumn={columns[0]?.ariaColumn}
      />
      {columns.slice(1).map(({ id, cell, absentCell, place, lang }, next) => {
        const text = cells[next + 1] ?? null;
        return (
          <td
            key={id}
            {...cell}
            {...(text === null ? absentCell : lang !== undefined && { lang })}
            // As it is without marks, which some browsers need elements for.
            {...(isFromRight(shown[next + 1]) && { dir: 'rtl' })}
            {...(place === tabStop && { tabIndex: 0, ...FOCUS_FIRST })}
            {...(place === props.active && place !== tabStop && { tabIndex: -1 })}
          >
            {text ?? messages.table.none}
          </td>
        );
      })}
    </tr>
  );
}
