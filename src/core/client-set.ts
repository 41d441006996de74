import { listedAddress, type Client, type ClientKey } from './client.ts';
import type { SortField } from './client-query.ts';
import { ColumnOrder } from './column-order.ts';
import { fold } from './fold.ts';
import { searchText } from './search.ts';
import { SORT_VALUES } from './sort-value.ts';

/**
 * The clients loaded so far, prepared for being asked: searched texts and columns' orders are made once
 * and kept up. It grows in place; `version` says whether it has changed, since copying it for every page
 * that arrives would cost more than loading it.
 */
export class ClientSet {
  readonly #clients: (Client | undefined)[] = [];
  readonly #positions = new Map<ClientKey, number>();
  readonly #searchTexts: string[] = [];
  readonly #names: (string | undefined)[] = [];
  /** Positions in the order in which they changed: an order knows up to where it has followed. */
  readonly #changes: number[] = [];
  readonly #orders = new Map<SortField, { order: ColumnOrder; followed: number }>();

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

  /** How many are not deleted. */
  countLive(): number {
    let count = 0;
    for (const client of this.#clients) if (client?.deletedAt === null) count += 1;
    return count;
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
      if (current !== undefined && isOlder(client, current)) continue;
      this.#clients[position] = client;
      this.#positions.set(client.key, position);
      this.#searchTexts[position] = searchText(client);
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
      this.#searchTexts[position] = '';
      this.#changes.push(position);
    }
  }

  /** See `searchText`. */
  searchText(position: number): string {
    return this.#searchTexts[position] ?? '';
  }

  /** The name, folded. */
  foldedName(position: number): string {
    return (this.#names[position] ??= fold(this.#clients[position]?.name ?? null));
  }

  /** All clients in the order of a column. */
  order(field: SortField): ColumnOrder {
    let entry = this.#orders.get(field);
    if (entry === undefined) {
      entry = { order: new ColumnOrder(this.#clients, SORT_VALUES[field]), followed: 0 };
      this.#orders.set(field, entry);
    }
    if (entry.followed < this.#changes.length) {
      entry.order.update([...new Set(this.#changes.slice(entry.followed))]);
      entry.followed = this.#changes.length;
    }
    return entry.order;
  }

  /** The countries that occur and how often, the most frequent first. */
  countries(): readonly { readonly value: string; readonly count: number }[] {
    const counts = new Map<string, number>();
    for (const client of this.#clients) {
      const country = client === undefined ? null : (listedAddress(client)?.country ?? null);
      if (country !== null) counts.set(country, (counts.get(country) ?? 0) + 1);
    }
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  }
}

function isOlder(a: Client, b: Client): boolean {
  return (a.updatedAt ?? -Infinity) < (b.updatedAt ?? -Infinity);
}
