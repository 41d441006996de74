import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { ClientKey } from '#domain/client.ts';
import type { ClientRows } from './client-rows.ts';
import { placeOf, rememberPlace } from './left-places.ts';
import { bringing, firstVisible, isRevealed, type Viewport } from './row-position.ts';

interface Shown {
  readonly rows: ClientRows;
  readonly rowHeight: number;
  /** What is asked, and in which order. */
  readonly listId: string;
  /** The entry of the browser's history that this is. */
  readonly entry: string;
  /** Whether somebody came back to that entry. */
  readonly isReturn: boolean;
}

/**
 * Keeps what a person looks at in its place while rows arrive above it: the row in focus or the
 * opened one where it is seen, else the first one seen. At the very top only the row in focus is held,
 * and the opened one where it would leave sight: an address shows the same list however its pages come. Another
 * question or order begins at the top, or where it was left by who comes back to it, and a client that
 * becomes opened is brought into sight.
 * Where nothing has to move, nothing is measured: that would have the browser lay everything out twice.
 */
export function useSteadyScroll(
  scroller: RefObject<HTMLElement | null>,
  headHeight: number,
  { rows, rowHeight, listId, entry, isReturn }: Shown,
  focused: ClientKey | null,
  opened: ClientKey | null,
) {
  const shown = useRef<Shown>(null);
  const brought = useRef<ClientKey>(null);
  const isAtTop = useRef(true);
  // A list that becomes shorter is at another place before anybody could ask where it was.
  const lastTop = useRef(0);

  // The outside is the scroller, which anything may move; who leaves the list may come back to it.
  useLayoutEffect(() => {
    const element = scroller.current;
    const move = () => {
      lastTop.current = element?.scrollTop ?? 0;
      isAtTop.current = lastTop.current === 0;
    };
    element?.addEventListener('scroll', move, { passive: true });
    return () => {
      element?.removeEventListener('scroll', move);
      leave(shown.current, lastTop.current);
    };
  }, [scroller]);

  // The outside is where the scroller stands.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const before = shown.current;
    const now = { rows, rowHeight, listId, entry, isReturn };
    shown.current = now;
    const hasLeft = before !== null && before.entry !== entry && before.listId !== listId;
    if (hasLeft) leave(before, lastTop.current);
    const isBack = isReturn && (before === null || hasLeft);
    const place = isBack ? placeIn(now) : null;
    const scrollTo = (top: number) => {
      // At once, for no event tells of a place that stays the same.
      isAtTop.current = top <= 0;
      element.scrollTo({ top });
    };
    const isHolding = !isAtTop.current || focused !== null || opened !== null;
    if (place !== null) scrollTo(place);
    else if (before !== null && before.listId !== listId) {
      if (!isAtTop.current) scrollTo(0);
    } else if (
      before !== null &&
      isHolding &&
      (before.rows !== rows || before.rowHeight !== rowHeight)
    ) {
      const viewport = viewportOf(element, headHeight);
      const held = heldRow(before, viewport, [focused, opened]);
      const index = held === null ? undefined : rows.indexOf(held.key);
      if (held !== null && index !== undefined) {
        const staysSeen = isAtTop.current && isRevealed(index, rowHeight, viewport);
        if (held.key === focused || !staysSeen) {
          scrollTo(index * rowHeight + viewport.top - held.index * before.rowHeight);
        }
      }
    }
    const index = opened === null ? undefined : rows.indexOf(opened);
    if (opened === null) brought.current = null;
    else if (index !== undefined && brought.current !== opened) {
      brought.current = opened;
      scrollTo(bringing(index, rowHeight, viewportOf(element, headHeight)));
    }
  }, [scroller, headHeight, rows, rowHeight, listId, entry, isReturn, focused, opened]);
}

/** Remembers where the list stands in an entry of the history. */
function leave(shown: Shown | null, top: number): void {
  if (shown === null) return;
  const index = firstVisible(shown.rowHeight, { top, height: 0 });
  const key = shown.rows.at(index)?.key ?? null;
  const { entry, listId, rowHeight } = shown;
  rememberPlace(entry, { listId, top, key, offset: top - index * rowHeight });
}

/** How far the list was scrolled in an entry: to the same client, wherever it stands now. */
function placeIn({ entry, listId, rows, rowHeight }: Shown): number | null {
  const place = placeOf(entry, listId);
  if (place === null) return null;
  const index = place.key === null ? undefined : rows.indexOf(place.key);
  return index === undefined ? place.top : index * rowHeight + place.offset;
}

/** What of the rows can be seen: the head covers its own height. */
export function viewportOf(element: HTMLElement, headHeight: number): Viewport {
  return { top: element.scrollTop, height: element.clientHeight - headHeight };
}

function heldRow(
  { rows, rowHeight }: Shown,
  viewport: Viewport,
  wanted: readonly (ClientKey | null)[],
): { readonly key: ClientKey; readonly index: number } | null {
  for (const key of wanted) {
    const index = key === null ? undefined : rows.indexOf(key);
    if (key !== null && index !== undefined && isRevealed(index, rowHeight, viewport)) {
      return { key, index };
    }
  }
  if (viewport.top === 0) return null;
  const index = firstVisible(rowHeight, viewport);
  const client = rows.at(index);
  return client === undefined ? null : { key: client.key, index };
}
