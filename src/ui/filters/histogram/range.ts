import type { Axis } from '#query/date-bins.ts';
import { dateSpans, type DateFilter, type Moment } from '#query/date-filter.ts';

/** Bins next to each other, by their places; both ends included. */
export interface BinRange {
  readonly from: number;
  readonly to: number;
}

/** A stretch of the axis, in parts of its width: 0 to 1. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The bin that a moment is in; the first or the last where it is beyond them. */
export function placeOf({ edges, bins }: Axis, instant: number): number {
  const place = edges.findLastIndex((edge) => edge <= instant);
  return Math.max(0, Math.min(bins.length - 1, place));
}

/** Where a moment is on the axis; all bins are equally wide. A moment beyond its ends is at the end. */
function toPart({ edges, bins }: Axis, instant: number): number {
  const place = edges.findLastIndex((edge) => edge <= instant);
  if (place === -1) return 0;
  if (place >= bins.length) return 1;
  const [start = 0, end = 1] = edges.subarray(place, place + 2);
  return (place + (instant - start) / (end - start)) / bins.length;
}

/** What a filter lets through, as far as it is on the axis. `moment` is in the zone of the axis. */
export function stretchesOf(axis: Axis, filter: DateFilter, moment: Moment): readonly Stretch[] {
  return dateSpans(filter, moment)
    .spans.map(({ from, to }) => ({ from: toPart(axis, from), to: toPart(axis, to) }))
    .filter(({ from, to }) => from < to);
}

/** The bins that a filter reaches into; all of them where it reaches into none, or there is none. */
export function rangeOf({ bins }: Axis, stretches: readonly Stretch[]): BinRange {
  const last = bins.length - 1;
  const start = stretches[0]?.from ?? 0;
  const end = stretches.at(-1)?.to ?? 1;
  const to = Math.max(0, Math.ceil(end * bins.length - NEARLY) - 1);
  // A stretch that is shorter than what is lost is in the bin where it ends.
  return { from: Math.min(last, to, Math.floor(start * bins.length + NEARLY)), to };
}

/** Of a bin: what is lost by dividing and multiplying. */
const NEARLY = 1e-6;

/** The days of these bins, from the first to the last. */
export function filterOf({ bins }: Axis, { from, to }: BinRange): DateFilter | null {
  const first = bins[from]?.first;
  const last = bins[to]?.last;
  if (first === undefined || last === undefined) return null;
  return { operator: 'bt', values: [first, last] };
}

/** The same, where an end of the axis is no end: whatever is beyond it, or still to come, is meant too. */
export function openFilterOf(axis: Axis, { from, to }: BinRange): DateFilter | null {
  const filter = filterOf(axis, { from, to });
  if (filter === null || filter.operator === 'preset') return null;
  const [first = '', last = ''] = filter.values;
  const isOpen = to === axis.bins.length - 1;
  if (from === 0) return isOpen ? null : { operator: 'lte', values: [last] };
  return isOpen ? { operator: 'gte', values: [first] } : filter;
}
