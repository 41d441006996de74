import type { CountryCount } from '#query/facet.ts';
import { match } from './selection.ts';
import { listedAddress } from '#domain/client.ts';
import { without, type ClientQuery } from '#query/client-query.ts';
import type { ClientSet } from './client-set.ts';
import type { Moment } from '#query/date-filter.ts';

/**
 * The countries of all clients of a set, each with how many of them answer the rest of a question: what
 * choosing it shows, by the other filters, the search and whether deleted ones are shown.
 */
export function countCountries(
  set: ClientSet,
  query: ClientQuery,
  moment: Moment,
): readonly CountryCount[] {
  const { holds } = match(set, without(query, ['country']), moment);
  const counts = new Map<string, number>();
  for (const [position, client] of set.clients.entries()) {
    const country = client === undefined ? null : (listedAddress(client)?.country ?? null);
    if (country === null) continue;
    counts.set(country, (counts.get(country) ?? 0) + (holds[position] ?? 0));
  }
  return [...counts].map(([value, count]) => ({ value, count }));
}
