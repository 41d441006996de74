import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Client, ClientKey } from '#domain/client.ts';
import { useDisplay } from '#ui/primitives/display.ts';
import { cellAfterKey } from './cell-keys.ts';
import type { ClientRows } from './client-rows.ts';
import { columnOf } from './drawn-columns.ts';
import { cellOf, indexOfRow, rowOf } from './row-elements.ts';
import type { SelectedRows } from './selected-rows.ts';
import { selectingKeys } from './selecting-keys.ts';
import type { RowFocus } from './use-row-focus.ts';

/** While a key is held down, the drawer follows once it rests this long, in milliseconds. */
const REST = 120;

interface TableKeysProps {
  readonly rows: ClientRows;
  readonly focus: RowFocus;
  readonly selected: SelectedRows;
  readonly opened: ClientKey | null;
  /** The first row that is seen whole. */
  readonly firstSeen: number;
  readonly onOpen: (client: Client, history: 'push' | 'replace') => void;
}

/**
 * What keys do in the table, one listener for all cells. In its rows they move the focus, and while a client is open, the
 * drawer along with it; Enter opens the client of any cell. Keys that select work in the heads, too.
 */
export function useTableKeys(props: TableKeysProps) {
  const { rows, focus, opened, firstSeen, onOpen } = props;
  const hasLetters = useDisplay().display.singleKeys === 'on';
  const following = useRef<number>(undefined);
  useEffect(() => () => clearTimeout(following.current), []);

  const follow = (client: Client, isRepeated: boolean) => {
    clearTimeout(following.current);
    if (!isRepeated) return onOpen(client, 'replace');
    // Browsers refuse an address that changes with every repetition.
    following.current = window.setTimeout(() => onOpen(client, 'replace'), REST);
  };

  const inRows = (event: KeyboardEvent<HTMLElement>) => {
    const { key, target, nativeEvent } = event;
    const cell = cellOf(target);
    const row = indexOfRow(rowOf(target));
    const client = rows.at(row);
    if (cell === null || client === undefined) return;
    if (key === 'Escape') return focus.clearNote();
    if (key === 'Enter' && isPlain(event) && !event.repeat) {
      // A link does that by itself.
      if (target instanceof Element && target.closest('a') !== null) return;
      event.preventDefault();
      return onOpen(client, 'push');
    }
    if (key.length === 1 && !hasLetters) return;
    const to = cellAfterKey(nativeEvent, { row, column: columnOf(cell) }, focus.range());
    const next = to === null ? undefined : rows.at(to.row);
    if (to === null || next === undefined) return;
    event.preventDefault();
    focus.focusCell(to);
    if (opened !== null && to.row !== row) follow(next, event.repeat);
  };

  /** From a column's head down into that column. */
  const fromHead = (event: KeyboardEvent<HTMLElement>) => {
    const cell = cellOf(event.target);
    const isDown = event.key === 'ArrowDown' && isPlain(event) && !event.isDefaultPrevented();
    if (!isDown || cell === null || cell.closest('thead') === null) return;
    event.preventDefault();
    focus.focusCell({ row: firstSeen, column: columnOf(cell) });
  };
  const select = selectingKeys(props);
  const inTable = (event: KeyboardEvent<HTMLElement>) => {
    select(event);
    fromHead(event);
  };
  return { inRows, inTable };
}

function isPlain({ ctrlKey, metaKey, altKey, shiftKey, nativeEvent }: KeyboardEvent): boolean {
  return !(ctrlKey || metaKey || altKey || shiftKey || nativeEvent.isComposing);
}
