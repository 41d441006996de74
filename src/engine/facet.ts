import type { Client } from '#domain/client.ts';
import type { ChoiceField, Field } from '#domain/field.ts';
import { isJoined } from '#domain/joined-client.ts';
import { formatter } from '#i18n/formatter.ts';
import { without, type ClientQuery } from '#query/client-query.ts';
import type { Moment } from '#query/date-filter.ts';
import type { Facet } from '#query/facet.ts';
import { missingFinder } from '#query/filters/missing.ts';
import type { ClientStore } from './client-store.ts';
import type { ClientIndexes } from './indexes/client-indexes.ts';
import { FacetIndex } from './indexes/facet-index.ts';
import { matchClients, type Matches } from './matches.ts';

/** Who answers the rest of a question: its other filters, its search, and which of the deleted are shown. */
export function matchOthers(
  store: ClientStore,
  indexes: ClientIndexes,
  field: Field,
  query: ClientQuery,
  moment: Moment,
  previous: Matches | null = null,
): Matches {
  return matchClients(store, indexes, without(query, [field.id]), moment, previous);
}

/** The values of a field among all clients, each with how many of those who answer the rest have it. */
export function countValues(
  indexes: ClientIndexes,
  field: ChoiceField,
  others: Pick<Matches, 'holds'>,
): Facet {
  return facetOf(indexes, field).count(others.holds);
}

/** Who has which value of a choice: the client itself, or one of its records. */
export function facetOf(indexes: ClientIndexes, field: ChoiceField): FacetIndex {
  const values = (client: Client) =>
    isJoined(client) ? [client, ...client.records].flatMap(field.values) : field.values(client);
  return indexes.facet(field, (store) => new FacetIndex(store, values));
}

/** Which of these texts none of those who answer the rest has in a field. */
export function missingOf(
  { clients }: ClientStore,
  field: Field,
  texts: readonly string[],
  { holds }: Pick<Matches, 'holds'>,
): readonly string[] {
  const { look, missing } = missingFinder(field, texts, formatter);
  for (const [position, client] of clients.entries()) {
    if (client !== undefined && holds[position] === 1) look(client);
  }
  return missing();
}
