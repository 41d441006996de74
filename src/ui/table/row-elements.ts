import { columnOf } from './drawn-columns.ts';
import type { CellPlace } from './marked-text.ts';

/** The row of the list that a node is in. */
export function rowOf(target: EventTarget | null): HTMLTableRowElement | null {
  const element = target instanceof Text ? target.parentElement : target;
  return element instanceof Element ? element.closest<HTMLTableRowElement>('tr[data-index]') : null;
}

/** A drawn row's place among all rows; -1 for none. */
export function indexOfRow(row: HTMLTableRowElement | null): number {
  return Number(row?.dataset['index'] ?? -1);
}

/** The cell that a node is in. */
export function cellOf(target: EventTarget | null): HTMLTableCellElement | null {
  return target instanceof Element ? target.closest<HTMLTableCellElement>('td, th') : null;
}

/** What takes the focus in a cell, if that is drawn: its link or its box, else itself. */
export function focusableIn(list: HTMLElement, { row, column }: CellPlace): HTMLElement | null {
  const element = list.querySelector<HTMLTableRowElement>(`tr[data-index="${row}"]`);
  const cell = [...(element?.cells ?? [])].find((each) => columnOf(each) === column);
  return cell?.querySelector<HTMLElement>('a, input') ?? cell ?? null;
}

/** The one cell that Tab leads to in a list; `null` where there is none. */
export function tabStopIn(list: HTMLElement): HTMLElement | null {
  return list.querySelector<HTMLElement>('tbody [tabindex="0"]');
}
