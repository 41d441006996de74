import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { ClientKey } from '#domain/client.ts';
import type { ClientRows } from './client-rows.ts';
import { focusInCell } from './focus-cell.ts';
import { focusableIn } from './row-elements.ts';
import { revealing } from './row-position.ts';
import { viewportOf } from './use-steady-scroll.ts';

/** The client whose row has the focus, and where it stood in which list. */
interface Held {
  readonly key: ClientKey;
  readonly index: number;
  readonly rows: ClientRows;
  readonly listId: string;
}

/** Whose row is to have the focus next; another object each time, so that it is given once. */
interface Next {
  readonly key: ClientKey;
}

interface NextFocusProps {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rows: ClientRows;
  /** The column that takes the focus, by its place. */
  readonly place: number;
  readonly pinned: number;
  readonly rowHeight: number;
  readonly headHeight: number;
  readonly listId: string;
  /** Another row is to be drawn, wherever it is. */
  readonly onActive: (key: ClientKey | null) => void;
}

/**
 * Who takes the focus over when the row that has it leaves the list. `hold` says which row has it now, and `handTo`
 * gives it to a client from an effect, where React draws nothing at once: the focus comes once its row is drawn.
 */
export function useNextFocus(props: NextFocusProps) {
  const { scroller, rows, place, pinned, rowHeight, headHeight, listId, onActive } = props;
  const held = useRef<Held>(null);
  const [next, setNext] = useState<Next | null>(null);
  const settled = useRef<Next>(null);

  // A row in focus that leaves the list hands the focus to another one, whose row is then drawn: its own element
  // shows some other client by now.
  useLayoutEffect(() => {
    const was = held.current;
    if (was === null || (was.rows === rows && was.listId === listId)) return;
    const index = rows.indexOf(was.key);
    if (index !== undefined) {
      held.current = { key: was.key, index, rows, listId };
      return;
    }
    const key = nextOf(was, rows, listId);
    setNext(key === null ? null : { key });
    onActive(key);
  }, [rows, listId, onActive]);

  // The outside is the document's focus.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || next === null || settled.current === next) return;
    const index = rows.indexOf(next.key);
    if (index === undefined) return;
    const cell = focusableIn(element, { row: index, column: place });
    if (cell === null) return;
    settled.current = next;
    element.scrollTo({ top: revealing(index, rowHeight, viewportOf(element, headHeight)) });
    focusInCell(element, cell, pinned);
  }, [scroller, rows, next, place, pinned, rowHeight, headHeight]);

  return {
    hold: (key: ClientKey, index: number) => {
      held.current = { key, index, rows, listId };
    },
    letGo: () => {
      held.current = null;
    },
    handTo: (key: ClientKey) => {
      setNext({ key });
      onActive(key);
    },
  };
}

/** Who takes the focus over from a client that has left the list: the next one that stays, else the one before. */
function nextOf(was: Held, rows: ClientRows, listId: string): ClientKey | null {
  // Another question or order begins at its top.
  if (was.listId !== listId) return rows.at(0)?.key ?? null;
  const stays = (index: number) => {
    const key = was.rows.at(index)?.key;
    return key !== undefined && rows.indexOf(key) !== undefined ? key : null;
  };
  for (let index = was.index + 1; index < was.rows.count; index += 1) {
    const key = stays(index);
    if (key !== null) return key;
  }
  for (let index = was.index - 1; index >= 0; index -= 1) {
    const key = stays(index);
    if (key !== null) return key;
  }
  return rows.at(0)?.key ?? null;
}
