import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import type { ClientKey } from '#domain/client.ts';
import type { Field } from '#domain/field.ts';
import { useMoment } from '#ui/primitives/moment.tsx';
import type { ClientRows } from './client-rows.ts';
import { indexOfRow, rowOf } from './row-elements.ts';

/** The two rows that a marked text begins and ends in; `null` for what is not in the list. */
type MarkedRows = readonly [ClientKey | null, ClientKey | null];
const NOTHING: MarkedRows = [null, null];

/** What has text of its own to copy. */
export const TYPED_IN = 'input:not([type=checkbox]), textarea';

/**
 * Text that is marked with the mouse over several cells. Its first and last row are to stay drawn, however far
 * the list is scrolled, and what is copied is written from the clients: rows between them may not be drawn. Where
 * nothing is marked, and no row selected, the cell in focus is copied, or of a box its row.
 */
export function useMarkedCells(
  body: RefObject<HTMLTableSectionElement | null>,
  rows: ClientRows,
  fields: readonly Field[],
  areRowsSelected: boolean,
): MarkedRows {
  const moment = useMoment();
  const [marked, setMarked] = useState<MarkedRows>(NOTHING);

  const onMark = useEffectEvent(() => {
    const selection = getSelection();
    const isMarking = selection !== null && !selection.isCollapsed;
    const keyOf = (node: Node | null) =>
      rows.at(body.current?.contains(node) ? indexOfRow(rowOf(node)) : -1)?.key ?? null;
    const now = isMarking
      ? ([keyOf(selection.anchorNode), keyOf(selection.focusNode)] as const)
      : NOTHING;
    setMarked((known) => (known[0] === now[0] && known[1] === now[1] ? known : now));
  });
  const copier = useRef<typeof import('./copied-cells.ts')>(null);
  const onCopy = useEffectEvent((event: ClipboardEvent) => {
    if (event.target instanceof Element && event.target.closest(TYPED_IN) !== null) return;
    const list = { body: body.current, rows, fields, moment, areRowsSelected };
    copier.current?.copyCells(event, list);
  });
  // The outside is the clock: the first rows do not wait for it. Without it, the browser copies what it has.
  useEffect(() => {
    const timer = setTimeout(() => {
      import('./copied-cells.ts').then(
        (part) => (copier.current = part),
        () => {},
      );
    });
    return () => clearTimeout(timer);
  }, []);
  // The outside is what is marked on the page, and the clipboard.
  useEffect(() => {
    const mark = () => onMark();
    const copy = (event: ClipboardEvent) => onCopy(event);
    document.addEventListener('selectionchange', mark);
    document.addEventListener('copy', copy);
    return () => {
      document.removeEventListener('selectionchange', mark);
      document.removeEventListener('copy', copy);
    };
  }, []);
  return marked;
}
