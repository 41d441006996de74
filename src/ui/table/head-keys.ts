import type { KeyboardEvent } from 'react';
import { focusInCell } from './focus-cell.ts';
import { cellOf } from './row-elements.ts';

/**
 * What keys do in the heads, beside what their buttons do: arrows lead from one to the other, Alt and Down opens what
 * can be done with a column, F2 goes to its edge, where arrows change the width, and back.
 */
export function headKeys(pinned: number) {
  return (event: KeyboardEvent<HTMLTableRowElement>) => {
    const cell = cellOf(event.target);
    const to = cell === null || event.isDefaultPrevented() ? null : after(event, cell);
    if (to === null) return;
    event.preventDefault();
    if (to === 'menu') cell?.querySelector<HTMLElement>(MENU)?.click();
    else {
      const list = event.currentTarget.closest('table')?.parentElement;
      if (list) focusInCell(list, to, pinned);
    }
  };
}

const MENU = '[aria-haspopup=menu]';
const EDGE = '[role=separator]';

function after(event: KeyboardEvent, cell: HTMLTableCellElement): HTMLElement | 'menu' | null {
  const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (ctrlKey || metaKey || shiftKey) return null;
  if (altKey) return key === 'ArrowDown' ? 'menu' : null;
  const isOnEdge = target instanceof Element && target.matches(EDGE);
  if (isOnEdge) return key === 'F2' || key === 'Escape' ? mainIn(cell) : null;
  if (key === 'F2') return cell.querySelector<HTMLElement>(EDGE);
  const heads = [...(cell.parentElement?.children ?? [])];
  const at = heads.indexOf(cell);
  const places: ReadonlyMap<string, number> = new Map([
    ['ArrowLeft', at - 1],
    ['ArrowRight', at + 1],
    ['Home', 0],
    ['End', heads.length - 1],
  ]);
  return mainIn(heads[places.get(key) ?? -1]);
}

/** What a head is for: to sort, or to select all. */
function mainIn(head: Element | undefined): HTMLElement | null {
  return head?.querySelector<HTMLElement>('button, input') ?? null;
}
