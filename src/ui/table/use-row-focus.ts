import { useRef, useState, type FocusEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { ClientKey } from '#domain/client.ts';
import type { Field } from '#domain/field.ts';
import type { CellRange } from './cell-keys.ts';
import type { ClientRows } from './client-rows.ts';
import { columnOf } from './drawn-columns.ts';
import { focusInCell } from './focus-cell.ts';
import type { CellPlace } from './marked-text.ts';
import { cellOf, focusableIn, indexOfRow, rowOf } from './row-elements.ts';
import { revealing } from './row-position.ts';
import type { ActiveColumn } from './use-active-column.ts';
import { useNextFocus } from './use-next-focus.ts';
import { useRowNote } from './use-row-note.ts';
import { viewportOf } from './use-steady-scroll.ts';

interface RowFocusProps {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rows: ClientRows;
  readonly column: ActiveColumn;
  /** How many columns stay at the start. */
  readonly pinned: number;
  /** Those of the cells that are drawn. */
  readonly fields: readonly Field[];
  readonly rowHeight: number;
  readonly headHeight: number;
  /** Changes with the question and the order. */
  readonly listId: string;
}

/**
 * Which cell has the focus: remembered by client and field, so that it stays the same one however rows are sorted or
 * scrolled away. Which key leads where is `useTableKeys`'s.
 */
export function useRowFocus(props: RowFocusProps) {
  const { scroller, rows, column, pinned, rowHeight, headHeight } = props;
  const [active, setActive] = useState<ClientKey | null>(null);
  const next = useNextFocus({ ...props, place: column.place, onActive: setActive });
  const { note, read, clear: clearNote } = useRowNote(props);

  const isQuiet = useRef(false);
  const focusCell = (to: CellPlace, isByPointer = false) => {
    const element = scroller.current;
    const client = rows.at(to.row);
    if (element === null || client === undefined) return;
    // Only the rows in sight and the active one are drawn, and only what is drawn takes focus. So it is with columns.
    flushSync(() => {
      setActive(client.key);
      column.set(to.column);
    });
    element.scrollTo({ top: revealing(to.row, rowHeight, viewportOf(element, headHeight)) });
    const cell = focusableIn(element, to);
    // Who points at a row sees what it says.
    isQuiet.current = isByPointer;
    if (cell !== null) focusInCell(element, cell, pinned);
    isQuiet.current = false;
  };

  const range = (): CellRange => {
    const element = scroller.current;
    const seen = element === null ? 1 : viewportOf(element, headHeight).height / rowHeight;
    const { first, last } = column;
    return { rows: rows.count, rowsPerPage: Math.floor(seen), first, last };
  };

  return {
    active,
    note,
    clearNote,
    focusCell,
    /** The cell of the same column in another row. */
    focusRow: (row: number, isByPointer = false) =>
      focusCell({ row, column: column.place }, isByPointer),
    handTo: next.handTo,
    range,
    events: {
      onFocus: (event: FocusEvent<HTMLElement>) => {
        const row = rowOf(event.target);
        const cell = cellOf(event.target);
        const index = indexOfRow(row);
        const client = rows.at(index);
        if (row === null || cell === null || client === undefined) return;
        next.hold(client.key, index);
        setActive(client.key);
        column.set(columnOf(cell));
        if (!isQuiet.current && event.target.matches(':focus-visible')) void read(row, client);
      },
      onBlur: ({ target, relatedTarget }: FocusEvent<HTMLElement>) => {
        next.letGo();
        if (rowOf(relatedTarget) !== rowOf(target)) clearNote();
      },
    },
  };
}

export type RowFocus = ReturnType<typeof useRowFocus>;
