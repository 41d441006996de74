import type { Client } from '#domain/client.ts';
import type { Field } from '#domain/field.ts';
import { isIsoDay } from '#domain/iso-date.ts';
import type { ClientStore } from '#engine/client-store.ts';
import { withRoom } from '#engine/typed-room.ts';
import type { Follower } from './follower.ts';

/** A field with dates. */
export type DateField = Extract<Field, { readonly type: 'instant' | 'day' }>;

/** The dates of clients in one field as numbers: a moment, or where it is a day without a zone, its start in UTC. */
export class DateIndex implements Follower {
  readonly #store: ClientStore;
  readonly #read: (client: Client) => number | null;
  /** By position; not a number where there is no date. */
  #values = new Float64Array(0);
  #followed = 0;

  constructor(store: ClientStore, field: DateField) {
    this.#store = store;
    this.#read = field.type === 'instant' ? field.read : (client) => toNumber(field.read(client));
  }

  follow(most: number): boolean {
    const { clients, version } = this.#store;
    const end = Math.min(version, this.#followed + most);
    this.#values = withRoom(this.#values, clients.length);
    for (const position of this.#store.changes(this.#followed, end)) {
      const client = clients[position];
      this.#values[position] = (client === undefined ? null : this.#read(client)) ?? Number.NaN;
    }
    this.#followed = end;
    return end === version;
  }

  /** The earliest and the latest date of all clients; `null` where none has one. */
  bounds(): { readonly first: number; readonly last: number } | null {
    this.follow(Infinity);
    let first = Infinity;
    let last = -Infinity;
    for (let position = 0; position < this.#store.clients.length; position += 1) {
      const value = this.#values[position] ?? Number.NaN;
      if (value < first) first = value;
      if (value > last) last = value;
    }
    return first > last ? null : { first, last };
  }

  /**
   * Adds those that `holds` marks to `counts`, which has a place for each pair of neighbours among the ascending
   * `edges`. Returns how many lie in none, mostly because they have no date.
   */
  count(holds: Uint8Array, edges: Float64Array, counts: Uint32Array): number {
    this.follow(Infinity);
    const values = this.#values;
    const first = edges[0] ?? Infinity;
    const end = edges[counts.length] ?? -Infinity;
    let absent = 0;
    for (let position = 0; position < this.#store.clients.length; position += 1) {
      if (holds[position] !== 1) continue;
      const value = values[position] ?? Number.NaN;
      if (value >= first && value < end) {
        const place = placeIn(edges, value);
        counts[place] = (counts[place] ?? 0) + 1;
      } else absent += 1;
    }
    return absent;
  }
}

const known = new WeakMap<ClientStore, Map<string, DateIndex>>();

/** The index of a field, one for each set of clients. It stands apart from the others since it comes when it is wanted. */
export function dateIndexOf(store: ClientStore, field: DateField): DateIndex {
  let indexes = known.get(store);
  if (indexes === undefined) known.set(store, (indexes = new Map()));
  let index = indexes.get(field.id);
  if (index === undefined) indexes.set(field.id, (index = new DateIndex(store, field)));
  return index;
}

/** The last place whose edge is not later than a value, found by halving. */
function placeIn(edges: Float64Array, value: number): number {
  let low = 0;
  let high = edges.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? Infinity) <= value) low = middle;
    else high = middle;
  }
  return low;
}

/** What is no day of the calendar is no date. */
function toNumber(day: string | null): number | null {
  return day !== null && isIsoDay(day) ? Date.parse(day) : null;
}
