import {
  defaultRangeExtractor,
  useVirtualizer,
  type Range,
  type Rect,
  type Virtualizer,
} from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useMemo, useState, type RefObject } from 'react';
import type { ClientKey } from '#domain/client.ts';
import type { ClientRows } from './client-rows.ts';
import { Overscan } from './overscan.ts';
import { RowSlots } from './row-slots.ts';

/** What stands above and below the rows, about: so many are drawn before anything is measured. */
const BANDS = 180;

/**
 * The rows to draw: those in sight, and `kept` ones wherever they are, since a row that is not drawn
 * cannot hold focus. Their indexes ascend, and the clients and their slots stand in the same order;
 * `first` is the first one that is seen whole.
 */
export function useDrawnRows(
  scroller: RefObject<HTMLDivElement | null>,
  rows: ClientRows,
  rowHeight: number,
  headHeight: number,
  kept: readonly [number, number],
) {
  const [one, other] = kept;
  const [reach] = useState(() => new Overscan());
  // oxlint-disable-next-line react/incompatible-library -- nothing of it is passed on or memoized
  const virtualizer = useVirtualizer({
    count: rows.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    scrollMargin: headHeight,
    initialRect: { width: window.innerWidth, height: window.innerHeight - BANDS },
    observeElementRect: observeSize,
    // Nobody but `useSteadyScroll` scrolls.
    scrollToFn: () => {},
    rangeExtractor: useCallback(
      (range: Range) => {
        const isKept = (index: number) => index >= 0 && index < range.count;
        const seen = defaultRangeExtractor({ ...range, overscan: reach.of(range) });
        const drawn = new Set([...seen, ...[one, other].filter(isKept)]);
        return [...drawn].toSorted((a, b) => a - b);
      },
      [one, other, reach],
    ),
  });
  // The outside is the virtualizer, which remembers the heights it was told.
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);

  const indexes = virtualizer.getVirtualIndexes();
  const start = virtualizer.range?.startIndex ?? 0;
  const [slots] = useState(() => new RowSlots<ClientKey>());
  const drawn = useMemo(() => {
    const filled = indexes.filter((index) => rows.at(index) !== undefined);
    const clients = filled.flatMap((index) => rows.at(index) ?? []);
    return { indexes: filled, clients, slots: slots.assign(clients.map(({ key }) => key)) };
  }, [indexes, rows, slots]);
  // The head and an edge may hide up to two rows of what is in range.
  return { ...drawn, first: start === 0 ? 0 : Math.min(start + 2, rows.count - 1) };
}

/** What the browser says after it has laid out; to ask before would have it do so twice. */
function observeSize(
  { scrollElement }: Virtualizer<HTMLDivElement, Element>,
  onChange: (rect: Rect) => void,
): () => void {
  const observer = new ResizeObserver(([entry]) => {
    if (entry === undefined) return;
    const { width, height } = entry.contentRect;
    onChange({ width: Math.round(width), height: Math.round(height) });
  });
  if (scrollElement !== null) observer.observe(scrollElement);
  return () => observer.disconnect();
}
