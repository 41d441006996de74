import { boundedText, MOST_COMPARED } from '#domain/bounded-text.ts';
import type { Client } from '#domain/client.ts';
import { compareIds, compareValues } from './sort-value.ts';

type Value = string | number | null;
type Positions = Uint32Array<ArrayBuffer>;

const NONE: Positions = new Uint32Array(0);

/**
 * The positions of clients in the order of one column, kept up as clients arrive: a batch is sorted by
 * itself and merged in, so that nothing already in order is compared again.
 */
export class ColumnOrder {
  readonly #clients: readonly (Client | undefined)[];
  readonly #valueOf: (client: Client) => Value;
  readonly #values: Value[] = [];
  /** Positions that have a value, ascending; equals by id. */
  #sorted = NONE;
  /** Positions that have none, by id. */
  #absent = NONE;
  /** The rank of each position's value, from 0; up to `#ranked` of those that are sorted. */
  #ranks = NONE;
  #ranked = 0;
  #descending = NONE;

  constructor(clients: readonly (Client | undefined)[], valueOf: (client: Client) => Value) {
    this.#clients = clients;
    this.#valueOf = valueOf;
  }

  /** Takes in positions that are new, or whose client is another one now, or gone. */
  update(positions: readonly number[]): void {
    if (positions.length === 0) return;
    const known = new Set(positions.filter((position) => position < this.#values.length));
    if (known.size > 0) {
      this.#sorted = this.#sorted.filter((position) => !known.has(position));
      this.#absent = this.#absent.filter((position) => !known.has(position));
    }
    const present: number[] = [];
    const absent: number[] = [];
    for (const position of positions) {
      const client = this.#clients[position];
      const value = client === undefined ? null : this.#valueOf(client);
      this.#values[position] =
        typeof value === 'string' ? boundedText(value, MOST_COMPARED) : value;
      if (client === undefined) continue;
      (value === null ? absent : present).push(position);
    }
    this.#sorted = merge(this.#sorted, present.toSorted(this.#compare), this.#compare);
    this.#absent = merge(this.#absent, absent.toSorted(this.#compareIds), this.#compareIds);
    this.#ranked = 0;
    this.#descending = NONE;
  }

  /** Ranks so many more of the sorted positions; whether all of them are ranked. */
  rank(most: number): boolean {
    const sorted = this.#sorted;
    if (this.#ranked === 0) this.#ranks = new Uint32Array(this.#values.length);
    const end = Math.min(sorted.length, this.#ranked + most);
    for (let place = Math.max(this.#ranked, 1); place < end; place += 1) {
      const before = sorted[place - 1] ?? 0;
      const here = sorted[place] ?? 0;
      const isEqual = this.#compareOnly(before, here) === 0;
      this.#ranks[here] = (this.#ranks[before] ?? 0) + (isEqual ? 0 : 1);
    }
    if (this.#ranked < sorted.length && end === sorted.length) {
      this.#descending = reversed(sorted, this.#ranks);
    }
    this.#ranked = end;
    return end === sorted.length;
  }

  /** All positions, those without a value last; equals by id in both directions. */
  in(isDescending: boolean): readonly Positions[] {
    if (isDescending) this.rank(Infinity);
    return [isDescending ? this.#descending : this.#sorted, this.#absent];
  }

  /** The rank of each position's value, from 0: equal values share one. `count` is the rank of absence. */
  get ranks(): { readonly of: (position: number) => number; readonly count: number } {
    this.rank(Infinity);
    const last = this.#sorted.at(-1);
    const count = last === undefined ? 0 : (this.#ranks[last] ?? 0) + 1;
    return {
      of: (position) =>
        this.#values[position] === null ? count : (this.#ranks[position] ?? count),
      count,
    };
  }

  readonly #compareIds = (a: number, b: number): number => {
    const left = this.#clients[a];
    const right = this.#clients[b];
    return left === undefined || right === undefined ? a - b : compareIds(left, right);
  };

  readonly #compareOnly = (a: number, b: number): number => {
    const left = this.#values[a] ?? null;
    const right = this.#values[b] ?? null;
    if (left === right) return 0;
    return left === null || right === null ? 1 : compareValues(left, right);
  };

  readonly #compare = (a: number, b: number): number =>
    this.#compareOnly(a, b) || this.#compareIds(a, b);
}

/** The other way round, equal ranks as they stand. */
function reversed(sorted: Positions, ranks: Positions): Positions {
  const result = new Uint32Array(sorted.length);
  let filled = 0;
  for (let end = sorted.length; end > 0;) {
    const rank = ranks[sorted[end - 1] ?? 0];
    let start = end - 1;
    while (start > 0 && ranks[sorted[start - 1] ?? 0] === rank) start -= 1;
    for (let place = start; place < end; place += 1) result[filled++] = sorted[place] ?? 0;
    end = start;
  }
  return result;
}

/** Merges a short sorted list into a long one with few comparisons: each place is found by halving. */
function merge(
  long: Positions,
  short: readonly number[],
  compare: (a: number, b: number) => number,
): Positions {
  if (short.length === 0) return long;
  const merged = new Uint32Array(long.length + short.length);
  let from = 0;
  for (const [index, item] of short.entries()) {
    let low = from;
    let high = long.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(long[middle] ?? 0, item) <= 0) low = middle + 1;
      else high = middle;
    }
    merged.set(long.subarray(from, low), from + index);
    merged[low + index] = item;
    from = low;
  }
  merged.set(long.subarray(from), from + short.length);
  return merged;
}
