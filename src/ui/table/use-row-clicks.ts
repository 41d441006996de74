import type { Client } from '#domain/client.ts';
import type { Field } from '#domain/field.ts';
import type { ClientRows } from './client-rows.ts';
import { indexOfRow, rowOf } from './row-elements.ts';
import type { SelectedRows } from './selected-rows.ts';
import type { RowFocus } from './use-row-focus.ts';
import { useRowPointer } from './use-row-pointer.ts';

interface RowClicksProps {
  readonly rows: ClientRows;
  /** Those of the cells that are drawn. */
  readonly fields: readonly Field[];
  readonly focus: RowFocus;
  readonly selected: SelectedRows;
  /** Whether a plain click selects rather than opens. */
  readonly isSelecting: boolean;
  readonly onOpen: (client: Client, history: 'push') => void;
}

/** What a pointer does with rows: it opens and selects, and the row that it was on takes the focus. */
export function useRowClicks({ rows, fields, focus, ...props }: RowClicksProps) {
  const { selected, isSelecting, onOpen } = props;
  const takeFocus = ({ key }: Client) => {
    const index = rows.indexOf(key);
    const isThere = indexOfRow(rowOf(document.activeElement)) === index;
    if (index !== undefined && !isThere) focus.focusRow(index, true);
  };
  return useRowPointer({
    clientOf: (row) => rows.at(indexOfRow(rowOf(row))) ?? null,
    fields,
    isSelecting,
    open: (client) => {
      takeFocus(client);
      onOpen(client, 'push');
    },
    toggle: (client) => {
      selected.toggle(client.key);
      takeFocus(client);
    },
    selectTo: (client) => {
      selected.selectTo(client.key);
      takeFocus(client);
    },
  });
}
