import type { ClientKey } from '#domain/client.ts';
import type { ClientQuery } from '#query/client-query.ts';
import type { Moment } from '#query/date-filter.ts';
import { among } from './among.ts';
import type { ClientStore } from './client-store.ts';
import type { ClientIndexes } from './indexes/client-indexes.ts';
import { matchClients, type Matches } from './matches.ts';

/**
 * Counts the deleted clients that a question hides: how many more there were if they were shown. `matches` is
 * its answer; with `only`, just these clients count. One counter for each who asks: with every key of a search, only
 * the search is new.
 */
export function makeHiddenCounter() {
  const known = new WeakMap<ClientStore, Matches>();
  return (
    store: ClientStore,
    indexes: ClientIndexes,
    query: ClientQuery,
    moment: Moment,
    matches: Matches,
    only: ReadonlySet<ClientKey> | null = null,
  ): number => {
    if (query.deleted !== 'exclude' || store.liveCount === store.size) return 0;
    const previous = known.get(store) ?? null;
    const deleted: ClientQuery = { ...query, deleted: 'only' };
    const hidden = matchClients(store, indexes, deleted, moment, previous, matches.found);
    known.set(store, hidden);
    return among(hidden, store, only).count;
  };
}
