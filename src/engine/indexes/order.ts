export type Positions = Uint32Array<ArrayBuffer>;

/** Positions in an order. */
export interface Order {
  readonly positions: Positions;
  /** By place: 1 where the value is another one than at the place before. */
  readonly starts: Uint8Array<ArrayBuffer>;
}

export const NO_ORDER: Order = { positions: new Uint32Array(0), starts: new Uint8Array(0) };

/** Fewer numbers than this are sooner copied one by one than by a view of them. */
const SHORT = 100;

type Compare = (a: number, b: number) => number;

/** An order without the positions that are marked. */
export function withoutMarked({ positions, starts }: Order, isMarked: Uint8Array): Order {
  const left = new Uint32Array(positions.length);
  const leftStarts = new Uint8Array(positions.length);
  let filled = 0;
  let isStart = 0;
  for (let place = 0; place < positions.length; place += 1) {
    const position = positions[place] ?? 0;
    // Where the first of a value leaves, the next one becomes the first.
    isStart |= starts[place] ?? 0;
    if (isMarked[position] === 1) continue;
    left[filled] = position;
    leftStarts[filled] = isStart;
    filled += 1;
    isStart = 0;
  }
  return { positions: left.slice(0, filled), starts: leftStarts.slice(0, filled) };
}

/**
 * An order with more positions merged in, by value and where that is equal by id. Few comparisons are
 * enough: the place of each is found by halving, and its neighbours tell whether its value is new.
 */
export function merged(
  order: Order,
  more: readonly number[],
  compareValues: Compare,
  compareIds: Compare,
): Order {
  if (more.length === 0) return order;
  const compare = (a: number, b: number) => compareValues(a, b) || compareIds(a, b);
  const { positions: long, starts: longStarts } = order;
  const positions = new Uint32Array(long.length + more.length);
  const starts = new Uint8Array(positions.length);
  let from = 0;
  let filled = 0;
  const copyTo = (end: number) => {
    if (end === from) return;
    const before = positions[filled - 1];
    if (end - from < SHORT) {
      for (let place = from, to = filled; place < end; place += 1, to += 1) {
        positions[to] = long[place] ?? 0;
        starts[to] = longStarts[place] ?? 0;
      }
    } else {
      positions.set(long.subarray(from, end), filled);
      starts.set(longStarts.subarray(from, end), filled);
    }
    // What was merged in just before may have its value.
    if (before !== undefined && starts[filled] === 1) {
      starts[filled] = Number(compareValues(before, long[from] ?? 0) !== 0);
    }
    filled += end - from;
    from = end;
  };
  for (const item of more.toSorted(compare)) {
    copyTo(placeIn(long, from, item, compare));
    const before = positions[filled - 1];
    positions[filled] = item;
    starts[filled] = Number(before === undefined || compareValues(before, item) !== 0);
    filled += 1;
  }
  copyTo(long.length);
  return { positions, starts };
}

/** Where an item belongs in a sorted array, from a place on. */
function placeIn(sorted: Positions, from: number, item: number, compare: Compare): number {
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(sorted[middle] ?? 0, item) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
