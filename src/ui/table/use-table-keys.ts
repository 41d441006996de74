import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Client, ClientKey } from '#domain/client.ts';
import { useCommandRegistry } from '#ui/commands/use-command.ts';
import { useDisplay } from '#ui/primitives/display.ts';
import { focusHead } from './above-rows.ts';
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
  /** How many columns stay at the start. */
  readonly pinned: number;
  readonly onOpen: (client: Client, history: 'push' | 'replace') => void;
}

/**
 * What keys do in the table, one listener for all cells. In its rows they move the focus, and while a client is open, the
 * drawer along with it; Enter opens the client of any cell. Up leads from the first row to the heads and on to the search,
 * as Down leads back. Keys that select work in the heads, too.
 */
export function useTableKeys(props: TableKeysProps) {
  const { rows, focus, opened, pinned, onOpen } = props;
  const registry = useCommandRegistry();
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
    if (key === 'ArrowUp' && row === 0 && isPlain(event)) {
      event.preventDefault();
      // A key that is held down ends at the first row.
      if (event.repeat || focusHead(cell, columnOf(cell), pinned)) return;
      return registry.run('clients.search');
    }
    if (key.length === 1 && !hasLetters) return;
    const to = cellAfterKey(nativeEvent, { row, column: columnOf(cell) }, focus.range());
    const next = to === null ? undefined : rows.at(to.row);
    if (to === null || next === undefined) return;
    event.preventDefault();
    focus.focusCell(to);
    if (opened !== null && to.row !== row) follow(next, event.repeat);
  };

  const select = selectingKeys(props);
  const inTable = (event: KeyboardEvent<HTMLElement>) => {
    select(event);
    fromHead(event, props, () => registry.run('clients.search'));
  };
  return { inRows, inTable };
}

/** From a column's head down into that column, and up to the search. */
function fromHead(
  event: KeyboardEvent<HTMLElement>,
  { focus, firstSeen }: TableKeysProps,
  toSearch: () => void,
): void {
  const { key, target } = event;
  const cell = cellOf(target);
  const isOurs = isPlain(event) && !event.isDefaultPrevented();
  if (!isOurs || cell === null || cell.closest('thead') === null) return;
  if (key === 'ArrowDown') focus.focusCell({ row: firstSeen, column: columnOf(cell) });
  else if (key === 'ArrowUp' && !event.repeat) toSearch();
  else return;
  event.preventDefault();
}

function isPlain({ ctrlKey, metaKey, altKey, shiftKey, nativeEvent }: KeyboardEvent): boolean {
  return !(ctrlKey || metaKey || altKey || shiftKey || nativeEvent.isComposing);
}
