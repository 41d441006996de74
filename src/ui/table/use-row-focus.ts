import { useRef, useState, type FocusEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { ClientKey } from '#domain/client.ts';
import type { Field } from '#domain/field.ts';
import type { ClientRows } from './client-rows.ts';
import { indexOfRow, linkInRow, rowOf } from './row-elements.ts';
import { revealing } from './row-position.ts';
import { useNextFocus } from './use-next-focus.ts';
import { useRowNote } from './use-row-note.ts';
import { viewportOf } from './use-steady-scroll.ts';

interface RowFocusProps {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rows: ClientRows;
  /** Those of the cells that are drawn. */
  readonly fields: readonly Field[];
  readonly rowHeight: number;
  readonly headHeight: number;
  /** Changes with the question and the order. */
  readonly listId: string;
}

/**
 * Which row has the focus: remembered by client, so that it stays the same one however rows are sorted or scrolled
 * away. Which key leads where is `useRowKeys`'s.
 */
export function useRowFocus(props: RowFocusProps) {
  const { scroller, rows, rowHeight, headHeight } = props;
  const [active, setActive] = useState<ClientKey | null>(null);
  const next = useNextFocus({ ...props, onActive: setActive });
  const { note, read, clear: clearNote } = useRowNote(props);

  const isQuiet = useRef(false);
  const focusRow = (index: number, isByPointer = false) => {
    const element = scroller.current;
    const client = rows.at(index);
    if (element === null || client === undefined) return;
    // Only the rows in sight and the active one are drawn, and only what is drawn takes focus.
    flushSync(() => setActive(client.key));
    element.scrollTo({ top: revealing(index, rowHeight, viewportOf(element, headHeight)) });
    // Who points at a row sees what it says.
    isQuiet.current = isByPointer;
    linkInRow(element, index)?.focus({ preventScroll: true });
    isQuiet.current = false;
  };

  const rowsPerPage = () => {
    const element = scroller.current;
    return element === null ? 1 : Math.floor(viewportOf(element, headHeight).height / rowHeight);
  };

  return {
    active,
    note,
    clearNote,
    focusRow,
    handTo: next.handTo,
    rowsPerPage,
    events: {
      onFocus: (event: FocusEvent<HTMLElement>) => {
        const row = rowOf(event.target);
        const index = indexOfRow(row);
        const client = rows.at(index);
        if (row === null || client === undefined) return;
        next.hold(client.key, index);
        setActive(client.key);
        if (!isQuiet.current && event.target.matches(':focus-visible')) read(row, client.key);
      },
      onBlur: () => {
        next.letGo();
        clearNote();
      },
    },
  };
}

export type RowFocus = ReturnType<typeof useRowFocus>;
