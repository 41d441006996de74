import type { CountryCount } from '#query/facet.ts';
import { without, type ClientQuery } from '#query/client-query.ts';
import type { Moment } from '#query/date-filter.ts';
import type { ClientStore } from './client-store.ts';
import type { ClientIndexes } from './indexes/client-indexes.ts';
import { matchClients, type Matches } from './matches.ts';

/**
 * The countries of all clients of a store, each with how many of them answer the rest of a question: what
 * choosing it shows, by the other filters, the search and whether deleted ones are shown. `previous` is
 * what is known of this question or another one, such as the list's.
 */
export function countCountries(
  store: ClientStore,
  indexes: ClientIndexes,
  query: ClientQuery,
  moment: Moment,
  previous: Matches | null = null,
): readonly CountryCount[] {
  const { holds } = matchClients(store, indexes, without(query, ['country']), moment, previous);
  return indexes.countries.count(holds);
}
