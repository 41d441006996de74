import type { KeyboardEvent } from 'react';
import { rowToExtendTo } from './cell-keys.ts';
import type { ClientRows } from './client-rows.ts';
import type { SelectedRows } from './selected-rows.ts';
import { indexOfRow, rowOf } from './row-elements.ts';
import type { RowFocus } from './use-row-focus.ts';

interface SelectingKeysProps {
  readonly rows: ClientRows;
  readonly selected: SelectedRows;
  readonly focus: Pick<RowFocus, 'focusRow' | 'range'>;
}

/** What keys select in the table: Space the row in focus, Shift more of them, and Ctrl+A all that match. */
export function selectingKeys({ rows, selected, focus }: SelectingKeysProps) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const { key, target, shiftKey, nativeEvent } = event;
    const isCommand = event.ctrlKey || event.metaKey;
    if (event.altKey || nativeEvent.isComposing || !(target instanceof Element)) return;
    const index = indexOfRow(rowOf(target));
    const client = rows.at(index);
    if (isCommand && !shiftKey && key.toLowerCase() === 'a') selected.setAll(true);
    else if (client === undefined) return;
    else if (key === ' ' && !isCommand) {
      if (shiftKey) selected.selectTo(client.key);
      // A box does that by itself.
      else if (target.matches('input')) return;
      else selected.toggle(client.key);
    } else {
      const to = rowToExtendTo(nativeEvent, index, focus.range());
      if (to === null) return;
      selected.extend(index, to);
      focus.focusRow(to);
    }
    event.preventDefault();
  };
}
