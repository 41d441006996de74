import type { Client } from './client.ts';
import { compareIds, compareValues } from './sort-value.ts';

type Value = string | number | null;

/**
 * The positions of clients in the order of one column, kept up as clients arrive: a batch is sorted by
 * itself and merged in, so that nothing already in order is compared again.
 */
export class ColumnOrder {
  /** Positions that have a value, ascending; equals by id. */
  sorted: number[] = [];
  /** Positions that have none, by id. */
  absent: number[] = [];
  readonly #clients: readonly (Client | undefined)[];
  readonly #valueOf: (client: Client) => Value;
  readonly #values: Value[] = [];
  #ranks: Uint32Array | null = null;

  constructor(clients: readonly (Client | undefined)[], valueOf: (client: Client) => Value) {
    this.#clients = clients;
    this.#valueOf = valueOf;
  }

  /** Takes in positions that are new, or whose client is another one now, or gone. */
  update(positions: readonly number[]): void {
    if (positions.length === 0) return;
    const known = new Set(positions.filter((position) => position < this.#values.length));
    if (known.size > 0) {
      this.sorted = this.sorted.filter((position) => !known.has(position));
      this.absent = this.absent.filter((position) => !known.has(position));
    }
    const present: number[] = [];
    const absent: number[] = [];
    for (const position of positions) {
      const client = this.#clients[position];
      const value = client === undefined ? null : this.#valueOf(client);
      this.#values[position] = value;
      if (client === undefined) continue;
      (value === null ? absent : present).push(position);
    }
    this.sorted = merge(this.sorted, present.toSorted(this.#compare), this.#compare);
    this.absent = merge(this.absent, absent.toSorted(this.#compareIds), this.#compareIds);
    this.#ranks = null;
  }

  /** The rank of each position's value, from 0; equal values share one, and absence has the highest. */
  get ranks(): Uint32Array {
    if (this.#ranks !== null) return this.#ranks;
    const ranks = new Uint32Array(this.#values.length);
    let rank = 0;
    let previous: Value = null;
    for (const position of this.sorted) {
      const value = this.#values[position] ?? null;
      if (previous !== null && value !== null && compareValues(previous, value) !== 0) rank += 1;
      ranks[position] = rank;
      previous = value;
    }
    const last = this.sorted.length === 0 ? 0 : rank + 1;
    for (const position of this.absent) ranks[position] = last;
    this.#ranks = ranks;
    return ranks;
  }

  readonly #compareIds = (a: number, b: number): number => {
    const left = this.#clients[a];
    const right = this.#clients[b];
    return left === undefined || right === undefined ? a - b : compareIds(left, right);
  };

  readonly #compare = (a: number, b: number): number => {
    const left = this.#values[a] ?? null;
    const right = this.#values[b] ?? null;
    if (left === null || right === null) return this.#compareIds(a, b);
    return compareValues(left, right) || this.#compareIds(a, b);
  };
}

/** Merges a short sorted list into a long one with few comparisons: each place is found by halving. */
function merge(
  long: readonly number[],
  short: readonly number[],
  compare: (a: number, b: number) => number,
): number[] {
  if (long.length === 0) return [...short];
  const merged: number[] = [];
  let from = 0;
  for (const item of short) {
    let low = from;
    let high = long.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(long[middle] ?? 0, item) <= 0) low = middle + 1;
      else high = middle;
    }
    for (; from < low; from += 1) merged.push(long[from] ?? 0);
    merged.push(item);
  }
  for (; from < long.length; from += 1) merged.push(long[from] ?? 0);
  return merged;
}
