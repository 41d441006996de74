import type { Instant } from '#domain/client.ts';
import type { TimeWindow } from '#providers/contract.ts';
import type { Rows } from './rows.ts';

/** Of a page: a little room saves a second try where some rows have come since. */
const FILL = 0.95;

interface Partitioning {
  readonly pageSize: number;
  /** How many seconds outside a window may still come with it. */
  readonly margin: number;
}

/**
 * Cuts all time into windows that each hold few enough of these changes for one page. Neighbours share
 * an end, so that whatever lies between two seconds is in one of them. What a margin brings along counts.
 */
export function partitionTime(
  changes: readonly Instant[],
  { pageSize, margin }: Partitioning,
): TimeWindow[] {
  const rows = Math.floor(pageSize * FILL);
  const sorted = Float64Array.from(changes).toSorted();
  const windows: TimeWindow[] = [];
  let from: number | null = null;
  for (;;) {
    const first = from === null ? 0 : firstAtOrAfter(sorted, (from - margin) * 1000);
    const tooMuch = sorted[first + rows];
    if (tooMuch === undefined) return [...windows, { from, to: null }];
    // The last second at which the first row too many would not come along.
    const fit = Math.ceil(tooMuch / 1000) - margin - 1;
    const least = from === null ? fit : from + narrowest(margin);
    const to: number = from === null ? fit : fit > from ? fit : least;
    windows.push({ from, to });
    from = to;
  }
}

/** Seconds within which a window cannot be cut any more and leave its ties to neither neighbour. */
function narrowest(margin: number): number {
  return 2 + 2 * margin;
}

/**
 * Cuts a window that turned out too full at the changes that came with it; `null` where it is too narrow:
 * then its rows are ties. A moment that most of them share gets a window of its own.
 */
export function partitionWindow(
  { from, to }: TimeWindow,
  changes: readonly Instant[],
  margin: number,
): TimeWindow[] | null {
  if (from !== null && to !== null && to - from <= narrowest(margin)) return null;
  const seconds = changes.map((change) => Math.floor(change / 1000)).toSorted((a, b) => a - b);
  const middle = seconds[seconds.length >> 1] ?? from ?? to ?? 0;
  const isTie = seconds.filter((second) => second === middle).length * 2 > seconds.length;
  const cuts = (isTie ? [middle - 1 - margin, middle + 1 + margin] : [middle]).filter(
    (partition) => (from === null || partition > from) && (to === null || partition < to),
  );
  if (cuts.length === 0) {
    // All at one end: halving comes closer to them.
    if (from !== null && to !== null) cuts.push(Math.floor((from + to) / 2));
    else cuts.push(from === null ? (to ?? middle) - narrowest(margin) : from + narrowest(margin));
  }
  const ends = [from, ...cuts, to];
  return ends.slice(1).map((end, index) => ({ from: ends[index] ?? null, to: end }));
}

function firstAtOrAfter(sorted: Float64Array, instant: Instant): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * How far back the newest change is read again, in milliseconds: a change shows some time after the
 * moment it has, and a provider's clocks need not agree.
 */
export const MARGIN = 60_000;

interface Dated {
  readonly updatedAt: Instant | null;
}

/** When these rows changed last, as far as they have a date. */
export function changesOf(rows: Iterable<Dated | undefined>): Instant[] {
  const changes: Instant[] = [];
  for (const row of rows) {
    if (row !== undefined && row.updatedAt !== null) changes.push(row.updatedAt);
  }
  return changes;
}

/** The same of rows that came together. */
export function changesIn({ clients, rejectedRows }: Rows): Instant[] {
  return [...changesOf(clients.values()), ...changesOf(rejectedRows.values())];
}

/** Whether a change lies in a window, or so many seconds outside it. */
export function isWithin(change: Instant, { from, to }: TimeWindow, margin: number): boolean {
  return (
    (from === null || (from - margin) * 1000 <= change) &&
    (to === null || change <= (to + margin) * 1000)
  );
}
