import { useRef, type KeyboardEvent } from 'react';
import type { ClientKey } from '#domain/client.ts';
import type { ClientRows } from './client-rows.ts';
import { rowAfterKey } from './row-position.ts';
import type { SelectedRows } from './selected-rows.ts';
import { indexOfRow, rowOf } from './use-row-focus.ts';

interface RowSelectingProps {
  readonly rows: ClientRows;
  readonly selected: SelectedRows;
  readonly focusRow: (index: number) => void;
  readonly rowsPerPage: () => number;
}

/** Where ranges begin: a row that was touched last, remembered by client as rows may move. */
interface Touched {
  readonly key: ClientKey;
  /** Whether it was selected by that. */
  readonly isOn: boolean;
  /** Where keys have extended the range to, `null` where none have. */
  readonly end: ClientKey | null;
}

/** Selecting rows: one, from the last touched one to another in the order on screen, and all. */
export function useRowSelecting({ rows, selected, focusRow, rowsPerPage }: RowSelectingProps) {
  const touched = useRef<Touched>(null);

  const toggle = (key: ClientKey) => {
    touched.current = { key, isOn: !selected.isSelected(key), end: null };
    selected.toggle(key);
  };
  const selectTo = (key: ClientKey) => {
    const { key: start, isOn } = touched.current ?? { key, isOn: true };
    const [from, to] = [rows.indexOf(start), rows.indexOf(key)];
    // It begins nowhere in this list.
    if (from === undefined || to === undefined) return toggle(key);
    touched.current = { key, isOn, end: null };
    selected.setRange(from, to, isOn);
  };
  /** Moves the end of a range; what it no longer covers is not selected any more. */
  const extend = (from: number, to: number) => {
    const [here, there] = [rows.at(from)?.key, rows.at(to)?.key];
    if (here === undefined || there === undefined) return;
    const isSame = touched.current?.end === here;
    const start = (isSame ? rows.indexOf(touched.current?.key ?? here) : undefined) ?? from;
    touched.current = { key: rows.at(start)?.key ?? here, isOn: true, end: there };
    selected.setRange(start, from, false);
    selected.setRange(start, to, true);
    focusRow(to);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { key, target, shiftKey } = event;
    const isCommand = event.ctrlKey || event.metaKey;
    if (event.altKey || !(target instanceof Element)) return;
    const index = indexOfRow(rowOf(target));
    const client = rows.at(index);
    if (isCommand && !shiftKey && key.toLowerCase() === 'a') selected.setAll(true);
    else if (isCommand || client === undefined) return;
    else if (shiftKey) {
      const to = rowAfterKey(key, index, rows.count, rowsPerPage());
      if (to !== null) extend(index, to);
      else if (key === ' ') selectTo(client.key);
      else return;
    } else if (key === ' ' && !target.matches('input')) toggle(client.key);
    else return;
    event.preventDefault();
  };
  return { toggle, selectTo, onKeyDown };
}
