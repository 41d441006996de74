import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { ClientKey } from '#domain/client.ts';
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
 * opened one where it is seen, else the first one seen; at the very top nothing is held. Another
 * question or order begins at the top, and a client that is opened is brought into sight.
 * Where nothing has to move, nothing is measured: that would have the browser lay everything out twice.
 */
export function useSteadyScroll(
  scroller: RefObject<HTMLElement | null>,
  headHeight: number,
  { rows, rowHeight, view }: Shown,
  focused: ClientKey | null,
  opened: ClientKey | null,
) {
  const shown = useRef<Shown>(null);
  const brought = useRef<ClientKey>(null);
  const isAtTop = useRef(true);

  // The outside is the scroller: whatever moves it takes it from its top.
  useEffect(() => {
    const element = scroller.current;
    const move = () => (isAtTop.current = element?.scrollTop === 0);
    element?.addEventListener('scroll', move, { passive: true });
    return () => element?.removeEventListener('scroll', move);
  }, [scroller]);

  // The outside is where the scroller stands.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const before = shown.current;
    shown.current = { rows, rowHeight, view };
    const scrollTo = (top: number) => {
      isAtTop.current = false;
      element.scrollTo({ top });
    };
    const isHolding = !isAtTop.current || focused !== null || opened !== null;
    if (before !== null && before.view !== view) {
      if (!isAtTop.current) scrollTo(0);
    } else if (
      before !== null &&
      isHolding &&
      (before.rows !== rows || before.rowHeight !== rowHeight)
    ) {
      const viewport = viewportOf(element, headHeight);
      const held = heldRow(before, viewport, [focused, opened]);
      const now = held && rows.indexOf(held.key);
      if (held && now !== undefined && now !== null) {
        scrollTo(now * rowHeight + viewport.top - held.index * before.rowHeight);
      }
    }
    const index = opened === null ? undefined : rows.indexOf(opened);
    if (opened === null) brought.current = null;
    else if (index !== undefined && brought.current !== opened) {
      brought.current = opened;
      scrollTo(bringing(index, rowHeight, viewportOf(element, headHeight)));
    }
  }, [scroller, headHeight, rows, rowHeight, view, focused, opened]);
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
