import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { ClientKey } from '#core/client.ts';
import type { ClientRows } from './client-rows.ts';
import { bringing, firstVisible, isRevealed, type Viewport } from './row-position.ts';

interface Shown {
  readonly rows: ClientRows;
  readonly rowHeight: number;
  /** What is asked, and in which order. */
  readonly view: string;
}

/**
 * Keeps what a person looks at in its place while rows arrive above it: the row in focus or the
 * selected one where it is seen, else the first one seen; at the very top nothing is held. Another
 * question or order begins at the top, and a client that becomes selected is brought into sight.
 */
export function useSteadyScroll(
  scroller: RefObject<HTMLElement | null>,
  headHeight: number,
  { rows, rowHeight, view }: Shown,
  focused: ClientKey | null,
  selected: ClientKey | null,
) {
  const shown = useRef<Shown>(null);
  const brought = useRef<ClientKey>(null);

  // The outside is where the scroller stands.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const before = shown.current;
    shown.current = { rows, rowHeight, view };
    const viewport = viewportOf(element, headHeight);
    if (before !== null && before.view !== view) {
      element.scrollTo({ top: 0 });
    } else if (before !== null && (before.rows !== rows || before.rowHeight !== rowHeight)) {
      const held = heldRow(before, viewport, [focused, selected]);
      const now = held && rows.indexOf(held.key);
      if (held && now !== undefined && now !== null) {
        element.scrollTo({ top: now * rowHeight + viewport.top - held.index * before.rowHeight });
      }
    }
    const index = selected === null ? undefined : rows.indexOf(selected);
    if (selected === null) brought.current = null;
    else if (index !== undefined && brought.current !== selected) {
      brought.current = selected;
      element.scrollTo({ top: bringing(index, rowHeight, viewportOf(element, headHeight)) });
    }
  }, [scroller, headHeight, rows, rowHeight, view, focused, selected]);
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
