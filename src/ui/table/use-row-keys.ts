import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Client, ClientKey } from '#domain/client.ts';
import type { ClientRows } from './client-rows.ts';
import { indexOfRow, rowOf } from './row-elements.ts';
import { rowAfterKey } from './row-position.ts';
import type { RowFocus } from './use-row-focus.ts';

/** While a key is held down, the drawer follows once it rests this long, in milliseconds. */
const REST = 120;

interface RowKeysProps {
  readonly rows: ClientRows;
  readonly focus: RowFocus;
  readonly opened: ClientKey | null;
  readonly onOpen: (client: Client, history: 'replace') => void;
}

/** What keys do in the rows: they move the focus, and while a client is open, the drawer along with it. */
export function useRowKeys({ rows, focus, opened, onOpen }: RowKeysProps) {
  const following = useRef<number>(undefined);
  useEffect(() => () => clearTimeout(following.current), []);

  const follow = (client: Client, isRepeated: boolean) => {
    clearTimeout(following.current);
    if (!isRepeated) return onOpen(client, 'replace');
    // Browsers refuse an address that changes with every repetition.
    following.current = window.setTimeout(() => onOpen(client, 'replace'), REST);
  };

  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === 'Escape') return focus.clearNote();
    const from = indexOfRow(rowOf(event.target));
    const to = rowAfterKey(event.key, from, rows.count, focus.rowsPerPage());
    const client = to === null ? undefined : rows.at(to);
    if (to === null || client === undefined) return;
    event.preventDefault();
    focus.focusRow(to);
    if (opened !== null && to !== from) follow(client, event.repeat);
  };
}
