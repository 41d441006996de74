import type { KeyboardEvent } from 'react';
import type { ClientRows } from './client-rows.ts';
import { rowAfterKey } from './row-position.ts';
import type { SelectedRows } from './selected-rows.ts';
import { indexOfRow, rowOf } from './row-elements.ts';

interface SelectingKeysProps {
  readonly rows: ClientRows;
  readonly selected: SelectedRows;
  readonly focusRow: (index: number) => void;
  readonly rowsPerPage: () => number;
}

/** What keys do in the table: Space selects the row in focus, Shift extends, and Ctrl+A selects all that match. */
export function selectingKeys({ rows, selected, focusRow, rowsPerPage }: SelectingKeysProps) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const { key, target, shiftKey } = event;
    const isCommand = event.ctrlKey || event.metaKey;
    if (event.altKey || !(target instanceof Element)) return;
    const index = indexOfRow(rowOf(target));
    const client = rows.at(index);
    if (isCommand && !shiftKey && key.toLowerCase() === 'a') selected.setAll(true);
    else if (isCommand || client === undefined) return;
    else if (key === ' ') {
      if (shiftKey) selected.selectTo(client.key);
      // A box does that by itself.
      else if (target.matches('input')) return;
      else selected.toggle(client.key);
    } else {
      const to = shiftKey ? rowAfterKey(key, index, rows.count, rowsPerPage()) : null;
      if (to === null) return;
      selected.extend(index, to);
      focusRow(to);
    }
    event.preventDefault();
  };
}
