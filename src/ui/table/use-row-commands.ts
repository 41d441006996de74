import type { RefObject } from 'react';
import type { Client, ClientKey } from '#domain/client.ts';
import { messages } from '#i18n/messages.ts';
import { useCommand } from '#ui/commands/use-command.ts';
import type { ClientRows } from './client-rows.ts';
import type { RowFocus } from './use-row-focus.ts';

interface RowCommandsProps {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rows: ClientRows;
  readonly focus: RowFocus;
  /** The row that Tab leads to, and whether somebody has been in a row already. */
  readonly tabStop: number;
  readonly hasActive: boolean;
  readonly opened: ClientKey | null;
  readonly onOpen: (client: Client, history: 'push' | 'replace') => void;
}

/** The rows from anywhere on the page: to the one where somebody was, and from there to the next or the one before. */
export function useRowCommands(props: RowCommandsProps): void {
  const { scroller, rows, focus, tabStop, hasActive, opened, onOpen } = props;
  const step = (by: 1 | -1) => {
    const from = hasActive || opened !== null ? tabStop + by : tabStop;
    const row = Math.min(Math.max(from, 0), rows.count - 1);
    const client = rows.at(row);
    focus.focusRow(row);
    if (opened !== null && client !== undefined && client.key !== opened) onOpen(client, 'replace');
  };
  const group = 'clients';
  // What an open client covers takes no focus.
  const isAvailable = () => scroller.current?.closest('[inert]') === null;
  const { nextRow, previousRow } = messages.table;
  useCommand({ id: 'list.next', label: nextRow, group, isAvailable, run: () => step(1) });
  useCommand({ id: 'list.previous', label: previousRow, group, isAvailable, run: () => step(-1) });
}
