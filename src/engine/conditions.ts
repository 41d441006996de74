import { listedAddress, type Client } from '#domain/client.ts';
import { toCountry } from '#domain/country-code.ts';
import { fold } from '#domain/fold.ts';
import { isSameEmail, isSameTaxNumber } from '#domain/identity.ts';
import { tidy } from '#domain/tidy.ts';
import type { ClientQuery } from '#query/client-query.ts';
import { dateSpans, isWithin, type DateFilter, type Moment } from '#query/date-filter.ts';
import type { ClientIndexes } from './indexes/client-indexes.ts';

/** Whether the client at a position of the store belongs to an answer. */
type Condition = (client: Client, position: number) => boolean;

/** One condition for each part that looks at the client itself; none for the plain list. */
export function conditionsOf(
  indexes: ClientIndexes,
  query: ClientQuery,
  moment: Moment,
): Condition[] {
  const conditions: Condition[] = [];
  if (query.kind.length > 0) {
    conditions.push((client) => client.kind !== null && query.kind.includes(client.kind));
  }
  if (query.country.length > 0) {
    // A link may be older than what is known of a name: `Turkey` is TR by now.
    const wanted = new Set(query.country.map(toCountry));
    conditions.push((client) => wanted.has(listedAddress(client)?.country ?? ''));
  }
  const onDate = (filter: DateFilter | null, dateOf: (client: Client) => number | null) => {
    if (filter === null) return;
    const spans = dateSpans(filter, moment);
    conditions.push((client) => isWithin(dateOf(client), spans));
  };
  onDate(query.updated, (client) => client.updatedAt);
  onDate(query.created, (client) => client.createdAt);
  onDate(query.deletedOn, (client) => client.deletedAt);
  const name = fold(tidy(query.name));
  if (name !== '') {
    const names = indexes.names.texts();
    conditions.push((_, position) => names[position]?.includes(name) === true);
  }
  const email = tidy(query.email);
  const vatNumber = tidy(query.vatNumber);
  const taxId = tidy(query.taxId);
  if (email !== '') {
    conditions.push((client) => client.emails.some((known) => isSameEmail(known.address, email)));
  }
  if (vatNumber !== '') {
    conditions.push(
      (client) => client.vatNumber !== null && isSameTaxNumber(client.vatNumber, vatNumber),
    );
  }
  if (taxId !== '') {
    conditions.push((client) => client.taxId !== null && isSameTaxNumber(client.taxId, taxId));
  }
  return conditions;
}
