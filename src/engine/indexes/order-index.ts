import type { Client } from '#domain/client.ts';
import type { ClientStore } from '#engine/client-store.ts';
import { compareIds } from '#engine/sort-value.ts';
import type { Follower } from './follower.ts';
import { OrderValues, type Value } from './order-values.ts';
import { merged, NO_ORDER, withoutMarked, type Order, type Positions } from './order.ts';

/** What a field is ordered by; `null` comes last either way. */
export interface OrderBy {
  readonly read: (client: Client) => Value | null;
  /** Below 0 where the first comes first. Both are of the field's one type. */
  readonly compare: (a: Value, b: Value) => number;
}

/**
 * The positions of clients in the order of one field, kept up as clients change: a batch is sorted by
 * itself and merged in, so that nothing already in order is compared again.
 */
export class OrderIndex implements Follower {
  readonly #store: ClientStore;
  readonly #by: OrderBy;
  readonly #values = new OrderValues();
  /** Positions that have a value, ascending; equals by id. */
  #present: Order = NO_ORDER;
  /** Positions that have none, by id. */
  #absent: Order = NO_ORDER;
  /** Up to which position values were read. */
  #length = 0;
  #followed = 0;
  #isInUse = false;

  constructor(store: ClientStore, by: OrderBy) {
    this.#store = store;
    this.#by = by;
  }

  /** Whether somebody was shown something in this order. */
  get isInUse(): boolean {
    return this.#isInUse;
  }

  follow(most: number): boolean {
    const end = Math.min(this.#store.version, this.#followed + most);
    if (this.#followed < end) this.#take(new Set(this.#store.changes(this.#followed, end)));
    this.#followed = end;
    return end === this.#store.version;
  }

  /**
   * The positions that `holds` marks, `count` of them, in this order: those without a value last, equals
   * by id in both directions.
   */
  select(holds: Uint8Array, count: number, isDescending: boolean): Positions {
    this.#useAll();
    const { positions, starts } = this.#present;
    const selected = new Uint32Array(count);
    let filled = 0;
    const take = (from: Positions, first: number, end: number) => {
      for (let place = first; place < end; place += 1) {
        const position = from[place] ?? 0;
        if (holds[position] === 1) selected[filled++] = position;
      }
    };
    if (isDescending) {
      // The last value first; those who share it as they stand.
      for (let end = positions.length; end > 0;) {
        let first = end - 1;
        while (first > 0 && starts[first] === 0) first -= 1;
        take(positions, first, end);
        end = first;
      }
    } else take(positions, 0, positions.length);
    take(this.#absent.positions, 0, this.#absent.positions.length);
    return selected;
  }

  /** The rank of each position's value, from 0: equal values share one. `count` is the rank of absence. */
  ranks(): { readonly at: Uint32Array; readonly count: number } {
    this.#useAll();
    const { positions, starts } = this.#present;
    const at = new Uint32Array(this.#length);
    let count = 0;
    for (let place = 0; place < positions.length; place += 1) {
      count += starts[place] ?? 0;
      at[positions[place] ?? 0] = count - 1;
    }
    for (const position of this.#absent.positions) at[position] = count;
    return { at, count };
  }

  #useAll(): void {
    this.#isInUse = true;
    this.follow(Infinity);
  }

  /** Takes in positions that are new, or whose client is another one now, or gone. */
  #take(changed: ReadonlySet<number>): void {
    const { clients } = this.#store;
    const isMoved = new Uint8Array(this.#length);
    let isAnyMoved = false;
    const present: number[] = [];
    const absent: number[] = [];
    for (const position of changed) {
      const isKnown = position < isMoved.length;
      const client = clients[position];
      const before = this.#values.at(position);
      const hasValue = this.#values.set(
        position,
        client === undefined ? null : this.#by.read(client),
      );
      if (isKnown) {
        // A position that was left stays empty: who is here now was here, and stays where their value does.
        if (client !== undefined && this.#values.at(position) === before) continue;
        isMoved[position] = 1;
        isAnyMoved = true;
      } else this.#length = position + 1;
      if (client !== undefined) (hasValue ? present : absent).push(position);
    }
    if (isAnyMoved) {
      this.#present = withoutMarked(this.#present, isMoved);
      this.#absent = withoutMarked(this.#absent, isMoved);
    }
    this.#present = merged(this.#present, present, this.#compareValues, this.#compareIds);
    this.#absent = merged(this.#absent, absent, () => 0, this.#compareIds);
  }

  readonly #compareIds = (a: number, b: number): number =>
    compareIds(this.#store.idAt(a), this.#store.idAt(b));

  readonly #compareValues = (a: number, b: number): number => {
    const left = this.#values.at(a);
    const right = this.#values.at(b);
    if (left === right) return 0;
    return left === null || right === null ? 1 : this.#by.compare(left, right);
  };
}
