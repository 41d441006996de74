import type { KeyboardEvent } from 'react';
import { focusInCell } from './focus-cell.ts';
import { cellOf } from './row-elements.ts';

/**
 * What keys do in the heads, beside what their buttons do: arrows lead from one to the other, F2 to the edge of a
 * column, where arrows change its width, and back.
 */
export function headKeys(pinned: number) {
  return (event: KeyboardEvent<HTMLTableRowElement>) => {
    const cell = cellOf(event.target);
    const to = cell === null || event.isDefaultPrevented() ? null : after(event, cell);
    const list = event.currentTarget.closest('table')?.parentElement;
    if (to === null || !list) return;
    event.preventDefault();
    focusInCell(list, to, pinned);
  };
}

const EDGE = '[role=separator]';

function after(event: KeyboardEvent, cell: HTMLTableCellElement): HTMLElement | null {
  const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (ctrlKey || metaKey || shiftKey || altKey) return null;
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
