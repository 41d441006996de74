import { listedName } from '#domain/client.ts';
import { fold } from '#domain/fold.ts';
import { recordsBeside } from '#domain/joined-client.ts';
import { tidy } from '#domain/tidy.ts';
import { orderOf, type ChoiceField, type Field, type FieldId } from '#domain/field.ts';
import { formatter } from '#i18n/formatter.ts';
import type { ClientStore } from '#engine/client-store.ts';
import { compareValues } from '#engine/sort-value.ts';
import type { FacetIndex } from './facet-index.ts';
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
  readonly #facets = new Map<FieldId, FacetIndex>();
  readonly #orders = new Map<FieldId, OrderIndex>();

  constructor(store: ClientStore) {
    this.#store = store;
    this.search = new SearchIndex(store);
    this.names = new TextIndex(store, (client) =>
      [client, ...recordsBeside(client)]
        .map((record) => fold(tidy(listedName(record) ?? '')))
        .join('\n'),
    );
  }

  /** Who has which value of a choice. What counts values comes later than what needs the first rows: it brings `make`. */
  facet({ id }: ChoiceField, make: (store: ClientStore) => FacetIndex): FacetIndex {
    let facet = this.#facets.get(id);
    if (facet === undefined) this.#facets.set(id, (facet = make(this.#store)));
    return facet;
  }

  order(field: Field): OrderIndex {
    let order = this.#orders.get(field.id);
    if (order === undefined) {
      order = new OrderIndex(this.#store, {
        read: orderOf(field, formatter),
        compare: compareValues,
      });
      this.#orders.set(field.id, order);
    }
    return order;
  }

  /** The orders that somebody was shown something in: who adds many clients keeps them up meanwhile. */
  ordersInUse(): readonly Follower[] {
    return [...this.#orders.values()].filter(({ isInUse }) => isInUse);
  }

  /** What a key or a click most likely needs next, most urgent first. A filter by name is rare, and its names are much text. */
  followers(fields: readonly Field[]): readonly Follower[] {
    return [this.search, ...fields.map((field) => this.order(field))];
  }
}
