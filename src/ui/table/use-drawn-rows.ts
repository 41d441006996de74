import {
  defaultRangeExtractor,
  useVirtualizer,
  type Range,
  type Rect,
  type Virtualizer,
} from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useMemo, useRef, type RefObject } from 'react';
import type { ClientKey } from '#domain/client.ts';
import type { ClientRows } from './client-rows.ts';
import { overscanFor } from './overscan.ts';
import { assignSlots, type RowSlots } from './row-slots.ts';
import { useBeyondSight } from './use-beyond-sight.ts';

/** What stands above and below the rows, about: so many are drawn before anything is measured. */
const BANDS = 180;

interface DrawnRowsProps {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rows: ClientRows;
  /** What is asked, and in which order. */
  readonly listId: string;
  /** In pixels. */
  readonly rowHeight: number;
  readonly headHeight: number;
  /** Indexes of rows to draw wherever they are: a row that is not drawn holds no focus, and cannot be marked. */
  readonly kept: readonly (number | undefined)[];
  /** Whether a row that comes may take over the element of one that has left. */
  readonly isReusing: boolean;
}

interface Shown {
  readonly listId: string;
  readonly start: number;
  readonly slots: RowSlots<ClientKey>;
}

/**
 * The rows to draw: those in sight, and those that are kept. Their indexes ascend, and the clients and their
 * slots stand in the same order; `first` is the first one that is seen whole.
 */
export function useDrawnRows(props: DrawnRowsProps) {
  const { scroller, rows, listId, rowHeight, headHeight, isReusing } = props;
  const kept = props.kept.filter((index) => index !== undefined).join();
  // What is on screen: React may draw without showing it, so only an effect writes here.
  const shown = useRef<Shown>({ listId, start: 0, slots: new Map() });
  const isBeyondSight = useBeyondSight(listId);
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
        const overscan = isBeyondSight ? overscanFor(range, shown.current.start) : 0;
        const drawn = new Set(defaultRangeExtractor({ ...range, overscan }));
        for (const index of indexesIn(kept)) {
          if (index < range.count) drawn.add(index);
        }
        return [...drawn].toSorted((a, b) => a - b);
      },
      [kept, isBeyondSight],
    ),
  });
  const measured = useRef(rowHeight);
  // The outside is the virtualizer, which remembers the heights it was told. The first ones it has from its making:
  // to measure them again would draw all once more before anything is on screen.
  useLayoutEffect(() => {
    if (measured.current === rowHeight) return;
    measured.current = rowHeight;
    virtualizer.measure();
  }, [virtualizer, rowHeight]);

  const indexes = virtualizer.getVirtualIndexes();
  const start = virtualizer.range?.startIndex ?? 0;
  const drawn = useMemo(() => {
    const filled = indexes.filter((index) => rows.at(index) !== undefined);
    const clients = filled.flatMap((index) => rows.at(index) ?? []);
    const keys = clients.map(({ key }) => key);
    // In another list, the rows that are wanted wherever they are keep the focus, and no other holds anything.
    const isOther = isReusing && listId !== shown.current.listId;
    const held = isOther ? new Set(indexesIn(kept).map((index) => rows.at(index)?.key)) : null;
    const slots = assignSlots(shown.current.slots, keys, {
      isReusing,
      ...(held !== null && { holds: (key) => held.has(key) }),
    });
    return { indexes: filled, clients, slots };
  }, [indexes, rows, listId, kept, isReusing]);
  // The outside is the screen, which now shows these rows.
  useLayoutEffect(() => {
    shown.current = { listId, start, slots: drawn.slots };
  }, [listId, start, drawn]);
  // The head and an edge may hide up to two rows of what is in range.
  const first = start === 0 ? 0 : Math.min(start + 2, rows.count - 1);
  return { ...drawn, slots: [...drawn.slots.values()], first };
}

function indexesIn(kept: string): readonly number[] {
  return kept === '' ? [] : kept.split(',').map(Number);
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
