import type { Field } from '#domain/field.ts';
import { fieldName } from '#i18n/field-name.ts';
import { messages } from '#i18n/messages.ts';
import type { Moment } from '#query/date-filter.ts';
import { announce } from '#ui/primitives/announce.ts';
import type { ClientRows } from './client-rows.ts';
import { columnOf } from './drawn-columns.ts';
import { markedTable, type CellPlace, type MarkedCells } from './marked-text.ts';
import { cellOf, indexOfRow, rowOf } from './row-elements.ts';
import { BOXES } from './use-active-column.ts';

interface CopiedList {
  readonly body: HTMLTableSectionElement | null;
  readonly rows: ClientRows;
  readonly fields: readonly Field[];
  readonly moment: Moment;
  readonly areRowsSelected: boolean;
}

/** Puts the cells that are marked on the clipboard, or the one in focus; where there are none, the browser copies. */
export function copyCells(event: ClipboardEvent, list: CopiedList): void {
  const { body, rows, fields, moment } = list;
  const selection = getSelection();
  const focused = list.areRowsSelected
    ? null
    : focusedCells(event.target, selection, fields.length);
  const cells =
    focused ?? (body && selection && markedCells(body, selection, rows.count, fields.length));
  if (cells === null || event.clipboardData === null) return;
  const copied = markedTable(cells, rows, fields, moment);
  if (focused !== null) sayCopied(focused, fields);
  event.clipboardData.setData('text/plain', copied.text);
  event.clipboardData.setData('text/html', copied.html);
  event.preventDefault();
}

/** The cell in focus, or of a box all of its row; `null` where a text is marked, or no cell has the focus. */
function focusedCells(
  target: EventTarget | null,
  selection: Selection | null,
  width: number,
): MarkedCells | null {
  const cell = cellOf(target);
  const row = indexOfRow(rowOf(cell));
  if (cell === null || row < 0 || selection?.isCollapsed === false) return null;
  const column = columnOf(cell);
  const isBox = column === BOXES;
  return {
    from: { row, column: isBox ? 0 : column },
    to: { row, column: isBox ? width - 1 : column },
  };
}

function sayCopied({ from, to }: MarkedCells, fields: readonly Field[]): void {
  const field = from.column === to.column ? fields[from.column] : undefined;
  announce(
    field === undefined
      ? messages.table.rowCopied
      : messages.details.copied(messages.details.inSentence(fieldName(field))),
  );
}

/**
 * The cells that a selection covers; `null` where it has no more than a part of one, which the browser copies well, but not
 * the words of one that has no value.
 */
function markedCells(
  body: HTMLTableSectionElement,
  selection: Selection,
  count: number,
  width: number,
): MarkedCells | null {
  if (selection.rangeCount === 0 || selection.isCollapsed) return null;
  // Firefox marks table cells as a range each.
  const range = selection.getRangeAt(0).cloneRange();
  const last = selection.getRangeAt(selection.rangeCount - 1);
  range.setEnd(last.endContainer, last.endOffset);
  if (!range.intersectsNode(body)) return null;

  const isFromAbove = range.isPointInRange(body, 0);
  const isToBelow = range.isPointInRange(body, body.childNodes.length);
  const cells = [...body.querySelectorAll<HTMLTableCellElement>('tr[data-index] > *')].filter(
    (cell) => range.intersectsNode(cell) && isCovered(cell, range),
  );
  const [first, end] = [cells[0], cells.at(-1)];
  if (first === undefined || end === undefined) return null;
  const from = isFromAbove ? { row: isHeadIn(body, range) ? -1 : 0, column: 0 } : placeOf(first);
  const to = isToBelow ? { row: count - 1, column: width - 1 } : placeOf(end);
  const isOne = from.row === to.row && from.column === to.column;
  return isOne && !first.matches('.absent-cell') ? null : { from, to };
}

/** Whether a range that touches a cell covers any of its text: it may end before its first letter. */
function isCovered(cell: HTMLElement, range: Range): boolean {
  const common = document.createRange();
  common.selectNodeContents(cell);
  if (range.compareBoundaryPoints(Range.START_TO_START, common) > 0) {
    common.setStart(range.startContainer, range.startOffset);
  }
  if (range.compareBoundaryPoints(Range.END_TO_END, common) < 0) {
    common.setEnd(range.endContainer, range.endOffset);
  }
  return !common.collapsed && common.toString() !== '';
}

function isHeadIn(body: HTMLElement, range: Range): boolean {
  const head = body.parentElement?.querySelector('thead');
  return head ? range.intersectsNode(head) : false;
}

function placeOf(cell: HTMLTableCellElement): CellPlace {
  return { row: indexOfRow(cell.closest('tr')), column: columnOf(cell) };
}
