import { useRef, type PointerEvent } from 'react';
import type { Histogram } from '#query/date-bins.ts';
import { formatDateFilter, type DateFilter } from '#query/date-filter.ts';
import type { History } from '#ui/filters/with-part.ts';
import { filterOf, openFilterOf, placeOf, type BinRange, type Stretch } from './range.ts';

/** In pixels: how far a hand may move and still means a click, and how near to an end it takes that end. */
const STILL = 4;
const NEAR = 6;
const NEAR_FOR_THUMB = 14;

interface Drag {
  readonly pointer: number;
  /** An end that is moved, or bars from one on. */
  readonly end: 'from' | 'to' | null;
  /** A moment in the bar that stays: bins may be others before the end, as clients come. */
  readonly anchor: number;
  readonly startX: number;
  readonly before: DateFilter | null;
  isMoved: boolean;
  /** What was told last, in its spelling; `null` before anything was. */
  told: string | null;
}

interface DragOptions {
  readonly histogram: Histogram;
  readonly filter: DateFilter | null;
  readonly range: BinRange;
  readonly ends: Stretch;
  readonly onPoint: (place: number | null) => void;
  readonly onChange: (filter: DateFilter | null, history: History) => void;
  readonly onSettle: () => void;
}

/**
 * Chooses bars by a pointer: a click takes one, dragging takes several, or moves an end. All of it is one step in
 * the history: what is first chosen makes it, and the rest replaces that.
 */
export function useRangeDrag(options: DragOptions) {
  const { histogram, filter, range, ends, onPoint, onChange, onSettle } = options;
  const drag = useRef<Drag | null>(null);
  const count = histogram.bins.length;

  const tell = (current: Drag, next: DateFilter | null) => {
    const spelling = spell(next);
    if (spelling === (current.told ?? spell(current.before))) return;
    onChange(next, current.told === null ? 'push' : 'replace');
    current.told = spelling;
  };
  const move = (current: Drag, part: number) => {
    const anchor = placeOf(histogram, current.anchor);
    if (current.end === null) {
      const place = placeAt(part, count);
      const from = Math.min(anchor, place);
      return tell(current, filterOf(histogram, { from, to: Math.max(anchor, place) }));
    }
    // An end goes to the nearest edge of a bar.
    const edge = Math.round(part * count);
    const moved =
      current.end === 'from'
        ? { from: Math.min(anchor, Math.max(0, edge)), to: anchor }
        : { from: anchor, to: Math.max(anchor, Math.min(count, edge) - 1) };
    tell(current, openFilterOf(histogram, moved));
  };
  const finish = (event: PointerEvent, last: (current: Drag) => void) => {
    const current = drag.current;
    if (current?.pointer !== event.pointerId) return;
    drag.current = null;
    last(current);
    onSettle();
  };

  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || drag.current !== null) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const { part, width } = partOf(event);
      const near = (event.pointerType === 'mouse' ? NEAR : NEAR_FOR_THUMB) / width;
      const [fromStart, fromEnd] = [Math.abs(part - ends.from), Math.abs(part - ends.to)];
      const taken =
        Math.min(fromStart, fromEnd) > near ? null : fromStart < fromEnd ? 'from' : 'to';
      const staying = { from: range.to, to: range.from };
      const anchor = taken === null ? placeAt(part, count) : staying[taken];
      drag.current = {
        pointer: event.pointerId,
        end: taken,
        anchor: histogram.edges[anchor] ?? 0,
        startX: event.clientX,
        before: filter,
        isMoved: false,
        told: null,
      };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const { part } = partOf(event);
      onPoint(placeAt(part, count));
      const current = drag.current;
      if (current?.pointer !== event.pointerId) return;
      current.isMoved ||= Math.abs(event.clientX - current.startX) >= STILL;
      if (current.isMoved) move(current, part);
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const place = placeAt(partOf(event).part, count);
      finish(event, (current) => {
        if (!current.isMoved) tell(current, filterOf(histogram, { from: place, to: place }));
      });
      // A thumb leaves nothing behind that it points at.
      if (event.pointerType !== 'mouse') onPoint(null);
    },
    onPointerCancel: (event: PointerEvent<HTMLElement>) => {
      finish(event, (current) => {
        if (current.told !== null) onChange(current.before, 'replace');
      });
      onPoint(null);
    },
    onPointerLeave: () => onPoint(null),
  };
}

/** Where a pointer is, in parts of the width, which is in pixels. */
function partOf(event: PointerEvent<HTMLElement>): {
  readonly part: number;
  readonly width: number;
} {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  return { part: (event.clientX - left) / width, width };
}

function placeAt(part: number, count: number): number {
  return Math.max(0, Math.min(count - 1, Math.floor(part * count)));
}

function spell(filter: DateFilter | null): string {
  return filter === null ? '' : formatDateFilter(filter);
}
