import type { KeyboardEvent, PointerEvent } from 'react';
import type { Field, FieldId } from '#domain/field.ts';
import { LEAST_WIDTH, MOST_WIDTH, nearestWidth } from '#query/columns.ts';
import { leastWidth, templateOf, type ChosenWidths } from './column-widths.ts';
import { columnOf } from './drawn-columns.ts';
import { rootFontSize } from './use-room.ts';

/** The columns that stand in a table, and how a width that was chosen is kept. */
export interface Resizing {
  readonly fields: readonly Field[];
  readonly widths: ChosenWidths;
  /** In rem. */
  readonly onResize: (field: FieldId, rem: number) => void;
}

/** How wide a column becomes at most to fit its content, in rem: prose has no end. */
const MOST_FITTED = 40;
/** What a key adds, in rem; more with Shift. */
const STEP = 1;
const BIG_STEP = 4;

/** Follows the pointer that took the edge of a column. The width holds once it is let go; Escape gives it up. */
export function followPointer(
  event: PointerEvent<HTMLElement>,
  field: FieldId,
  by: Resizing,
): void {
  const edge = event.currentTarget;
  const table = edge.closest('table');
  const rem = rootFontSize();
  const { width: before } = edge.closest('th')?.getBoundingClientRect() ?? { width: 0 };
  if (table === null || event.button !== 0) return;
  event.preventDefault();
  edge.focus({ preventScroll: true });
  edge.setPointerCapture(event.pointerId);
  let width: number | null = null;
  const ended = new AbortController();
  const { signal } = ended;
  const end = (isKept: boolean) => {
    ended.abort();
    if (!isKept || width === null) draw(table, by.fields, by.widths);
    else by.onResize(field, width);
  };
  const move = ({ clientX }: globalThis.PointerEvent) => {
    if (width === null && clientX === event.clientX) return;
    width = nearestWidth((before + clientX - event.clientX) / rem);
    draw(table, by.fields, new Map([...by.widths, [field, width]]));
  };
  edge.addEventListener('pointermove', move, { signal });
  edge.addEventListener('pointerup', () => end(true), { signal });
  edge.addEventListener('pointercancel', () => end(false), { signal });
  const giveUp = ({ key }: globalThis.KeyboardEvent) => {
    if (key === 'Escape') end(false);
  };
  document.addEventListener('keydown', giveUp, { signal });
}

/** The width after a key on the edge of a column; `null` where the key changes none. In rem. */
export function widthAfterKey({ key, shiftKey }: KeyboardEvent, width: number): number | null {
  const step = shiftKey ? BIG_STEP : STEP;
  switch (key) {
    case 'ArrowLeft':
      return nearestWidth(width - step);
    case 'ArrowRight':
      return nearestWidth(width + step);
    case 'Home':
      return LEAST_WIDTH;
    case 'End':
      return MOST_WIDTH;
    default:
      return null;
  }
}

/** How wide the column of an element in its head is now, in rem. */
export function widthAt(element: Element): number {
  return (element.closest('th')?.getBoundingClientRect().width ?? 0) / rootFontSize();
}

/** Makes a column as wide as all of it that is drawn; `inHead` is anything in the head of its table. */
export function fitColumn(inHead: Element, field: Field, by: Resizing): void {
  const table = inHead.closest('table');
  if (table !== null) by.onResize(field.id, fittingWidth(table, by.fields.indexOf(field), by));
}

/** In rem. */
function fittingWidth(table: HTMLTableElement, place: number, { fields, widths }: Resizing) {
  // Each row is a grid of its own, and knows how wide its cell would be.
  table.style.setProperty('--columns', templateOf(fields, widths, fields[place]));
  const cells = [...table.rows].flatMap((row) =>
    [...row.cells].filter((cell) => columnOf(cell) === place),
  );
  const widest = Math.max(...cells.map((cell) => cell.getBoundingClientRect().width));
  draw(table, fields, widths);
  return nearestWidth(Math.min(Math.ceil((widest / rootFontSize()) * 4) / 4, MOST_FITTED));
}

/** At once and without React, which draws the same once the width is kept. */
function draw(table: HTMLTableElement, fields: readonly Field[], widths: ChosenWidths): void {
  table.style.setProperty('--columns', templateOf(fields, widths));
  table.style.minWidth = `${leastWidth(fields, widths)}rem`;
}
