/** The row of the list that a node is in. */
export function rowOf(target: EventTarget | null): HTMLTableRowElement | null {
  const element = target instanceof Text ? target.parentElement : target;
  return element instanceof Element ? element.closest<HTMLTableRowElement>('tr[data-index]') : null;
}

/** A drawn row's place among all rows; -1 for none. */
export function indexOfRow(row: HTMLTableRowElement | null): number {
  return Number(row?.dataset['index'] ?? -1);
}

/** What takes the focus in a row, if that is drawn. */
export function linkInRow(list: HTMLElement, index: number): HTMLElement | null {
  return list.querySelector<HTMLElement>(`tr[data-index="${index}"] a`);
}
