import { listedAddress, listedName } from '#domain/client.ts';
import { fold } from '#domain/fold.ts';
import { tidy } from '#domain/tidy.ts';
import type { SortField } from '#query/client-query.ts';
import type { ClientStore } from '#engine/client-store.ts';
import { compareValues, SORT_VALUES } from '#engine/sort-value.ts';
import { FacetIndex } from './facet-index.ts';
import type { Follower } from './follower.ts';
import { OrderIndex } from './order-index.ts';
import { SearchIndex } from './search-index.ts';
import { TextIndex } from './text-index.ts';

/** All that is made of a store, once for everybody who asks. Nothing is made before it is wanted. */
export class ClientIndexes {
  readonly #store: ClientStore;
  readonly search: SearchIndex;
  /** The name that a list shows, folded, with single blanks. */
  readonly names: TextIndex;
  readonly countries: FacetIndex;
  readonly #orders = new Map<SortField, OrderIndex>();

  constructor(store: ClientStore) {
    this.#store = store;
    this.search = new SearchIndex(store);
    this.names = new TextIndex(store, (client) => fold(tidy(listedName(client) ?? '')));
    this.countries = new FacetIndex(store, (client) => listedAddress(client)?.country ?? null);
  }

  order(field: SortField): OrderIndex {
    let order = this.#orders.get(field);
    if (order === undefined) {
      order = new OrderIndex(this.#store, { read: SORT_VALUES[field], compare: compareValues });
      this.#orders.set(field, order);
    }
    return order;
  }

  /** What a key or a click most likely needs next, most urgent first. A filter by name is rare, and its names are much text. */
  followers(fields: readonly SortField[]): readonly Follower[] {
    return [this.search, this.countries, ...fields.map((field) => this.order(field))];
  }
}
