import { columnOf } from './drawn-columns.ts';
import { focusInCell } from './focus-cell.ts';

/** Gives the focus to the head of a column; `false` where there is none, as in rows of two lines. */
export function focusHead(within: Element, column: number, pinned: number): boolean {
  const table = within.closest('table');
  const head = [...(table?.tHead?.rows[0]?.cells ?? [])].find((cell) => columnOf(cell) === column);
  const main = head?.querySelector<HTMLElement>('button, input');
  const list = table?.parentElement;
  if (!main || !list) return false;
  focusInCell(list, main, pinned);
  return true;
}
