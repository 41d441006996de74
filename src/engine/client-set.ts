import { listedName, type Client, type ClientKey } from '#domain/client.ts';
import { orderOf, type Field, type FieldId } from '#domain/field.ts';
import { formatter } from '#i18n/formatter.ts';
import { ColumnOrder } from './column-order.ts';
import { fold } from '#domain/fold.ts';
import { isNarrower, searchMatcher, searchText } from './search.ts';
import { tidy } from '#domain/tidy.ts';

/** A change is put in its place with so many comparisons, and a rank is given with one. */
const RANKED_PER_CHANGE = 20;

/** The searched text of an ordinary client is shorter, in UTF-16 units. */
const ORDINARY_LENGTH = 500;

/** What stands at a position: nobody any more, a client, or one that is deleted. */
export const ABSENT = 0;
export const LIVE = 1;
export const DELETED = 2;

/**
 * The clients loaded so far, prepared for being asked: searched texts and columns' orders are made once
 * and kept up. It grows in place; `version` says whether it has changed, since copying it for every page
 * that arrives would cost more than loading it.
 */
export class ClientSet {
  readonly #clients: (Client | undefined)[] = [];
  readonly #states: number[] = [];
  #liveCount = 0;
  readonly #positions = new Map<ClientKey, number>();
  /** Made when nothing is more urgent, or when somebody searches. */
  readonly #searchTexts: (string | undefined)[] = [];
  /** Up to where the changes have their text. */
  #searchable = 0;
  readonly #names: (string | undefined)[] = [];
  #lastSearch: { search: string; version: number; found: Uint8Array } | null = null;
  /** Positions in the order in which they changed: an order knows up to where it has followed. */
  readonly #changes: number[] = [];
  readonly #orders = new Map<FieldId, { order: ColumnOrder; followed: number }>();

  /** How often a client was added, replaced or removed. */
  get version(): number {
    return this.#changes.length;
  }

  get size(): number {
    return this.#positions.size;
  }

  /** By position. A position is its client's own for as long as the set lives: one removed leaves a hole. */
  get clients(): readonly (Client | undefined)[] {
    return this.#clients;
  }

  /** By position: `ABSENT`, `LIVE` or `DELETED`. To look at a number costs far less than to look at a client. */
  get states(): readonly number[] {
    return this.#states;
  }

  /** How many are not deleted. */
  get liveCount(): number {
    return this.#liveCount;
  }

  keys(): Iterable<ClientKey> {
    return this.#positions.keys();
  }

  get(key: ClientKey): Client | null {
    return this.#clients[this.#positions.get(key) ?? -1] ?? null;
  }

  /** `undefined` where there is no such client. */
  position(key: ClientKey): number | undefined {
    return this.#positions.get(key);
  }

  /** Adds clients; of two with the same key the one updated last stays, and of equals the later one. */
  add(clients: Iterable<Client>): void {
    for (const client of clients) {
      const known = this.#positions.get(client.key);
      const position = known ?? this.#clients.length;
      const current = this.#clients[position];
      if (current !== undefined && (isOlder(client, current) || isSame(client, current))) continue;
      this.#clients[position] = client;
      this.#setState(position, client.deletedAt === null ? LIVE : DELETED);
      this.#positions.set(client.key, position);
      this.#searchTexts[position] = undefined;
      this.#names[position] = undefined;
      this.#changes.push(position);
    }
  }

  remove(keys: Iterable<ClientKey>): void {
    for (const key of keys) {
      const position = this.#positions.get(key);
      if (position === undefined) continue;
      this.#positions.delete(key);
      this.#clients[position] = undefined;
      this.#setState(position, ABSENT);
      this.#searchTexts[position] = undefined;
      this.#names[position] = undefined;
      this.#changes.push(position);
    }
  }

  #setState(position: number, state: number): void {
    this.#liveCount += Number(state === LIVE) - Number(this.#states[position] === LIVE);
    this.#states[position] = state;
  }

  /** The name that a list shows, folded, with single blanks. */
  foldedName(position: number): string {
    const client = this.#clients[position];
    return (this.#names[position] ??=
      client === undefined ? '' : fold(tidy(listedName(client) ?? '')));
  }

  /** All clients in the order of a field. */
  order(field: Field): ColumnOrder {
    this.#follow(field, Infinity);
    return this.#entry(field).order;
  }

  /** Brings a field's order nearer to being ready, by so many changes; whether it is ready. */
  prepareOrder(field: Field, most: number): boolean {
    return this.#follow(field, most) && this.#entry(field).order.rank(most * RANKED_PER_CHANGE);
  }

  /** Whether the order has taken in all changes. */
  #follow(field: Field, most: number): boolean {
    const entry = this.#entry(field);
    const end = Math.min(this.#changes.length, entry.followed + most);
    if (entry.followed < end) {
      entry.order.update([...new Set(this.#changes.slice(entry.followed, end))]);
      entry.followed = end;
    }
    return end === this.#changes.length;
  }

  #entry(field: Field): { readonly order: ColumnOrder; followed: number } {
    let entry = this.#orders.get(field.id);
    if (entry === undefined) {
      const valueOf = orderOf(field, formatter);
      entry = { order: new ColumnOrder(this.#clients, valueOf), followed: 0 };
      this.#orders.set(field.id, entry);
    }
    return entry;
  }

  #searchText(position: number): string {
    const client = this.#clients[position];
    return (this.#searchTexts[position] ??= client === undefined ? '' : searchText(client));
  }

  /** Makes what a search looks at ready for so many ordinary changes more; whether all is. */
  prepareSearch(most: number): boolean {
    let left = most;
    while (this.#searchable < this.#changes.length && left > 0) {
      const { length } = this.#searchText(this.#changes[this.#searchable] ?? -1);
      this.#searchable += 1;
      // One client may have as much to search as thousands of others.
      left -= Math.max(1, length / ORDINARY_LENGTH);
    }
    return this.#searchable === this.#changes.length;
  }

  /** Which positions a search finds; a search that goes on from the last one looks only at what that found. */
  matches(search: string): Uint8Array {
    const last = this.#lastSearch;
    const isCurrent = last !== null && last.version === this.version;
    if (isCurrent && last.search === search) return last.found;
    const goesOn = isCurrent && isNarrower(search, last.search);
    const isFound = searchMatcher(search);
    const found = new Uint8Array(this.#clients.length);
    for (let position = 0; position < found.length; position += 1) {
      if (goesOn && last.found[position] === 0) continue;
      if (isFound(this.#searchText(position))) found[position] = 1;
    }
    this.#lastSearch = { search, version: this.version, found };
    return found;
  }
}

/** Whether nothing has changed: what is read twice need not be prepared twice. */
function isSame(a: Client, b: Client): boolean {
  return (
    a.updatedAt === b.updatedAt &&
    a.deletedAt === b.deletedAt &&
    a.name === b.name &&
    JSON.stringify(a.raw) === JSON.stringify(b.raw)
  );
}

function isOlder(a: Client, b: Client): boolean {
  return (a.updatedAt ?? -Infinity) < (b.updatedAt ?? -Infinity);
}
