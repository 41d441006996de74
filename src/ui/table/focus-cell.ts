import { columnOf } from './drawn-columns.ts';
import { cellOf } from './row-elements.ts';
import { NAME_CELL } from './table-styles.ts';

/** Focuses what is in a cell, and scrolls its list sideways until the cell is seen beside the columns that stay. */
export function focusInCell(list: HTMLElement, focusable: HTMLElement, pinned: number): void {
  const cell = cellOf(focusable);
  if (cell !== null) revealSideways(list, cell, pinned);
  focusable.focus({ preventScroll: true });
}

function revealSideways(list: HTMLElement, cell: HTMLTableCellElement, pinned: number): void {
  if (list.scrollWidth <= list.clientWidth || columnOf(cell) < pinned) return;
  const lastPinned = cell.closest('tr')?.cells[pinned - 1 + NAME_CELL];
  const start = lastPinned?.getBoundingClientRect().right ?? 0;
  const end = list.getBoundingClientRect().left + list.clientWidth;
  const { left, right } = cell.getBoundingClientRect();
  // Of one that is wider than the room, the beginning is seen.
  if (left < start) list.scrollBy({ left: left - start });
  else if (right > end) list.scrollBy({ left: Math.min(right - end, left - start) });
}
