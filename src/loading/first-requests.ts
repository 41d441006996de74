import { answerable, parseClientQuery } from '#core/client-query.ts';
import type { ProviderId } from '#core/client.ts';
import type { Moment } from '#core/date-filter.ts';
import { toAddress } from './ask.ts';
import { MOST_IN_FLIGHT } from './lane.ts';
import { findProvider } from '#providers/registry.ts';

/**
 * The addresses that a load of this list begins with, in order: what narrows the question first, then the
 * pages. None for an unknown provider.
 */
export function firstRequests(
  id: ProviderId,
  parameters: URLSearchParams,
  moment: Moment,
): readonly string[] {
  const provider = findProvider(id);
  if (provider === null) return [];
  const { parts, columns } = provider.abilities;
  const { query } = answerable(parseClientQuery(parameters).query, parts, columns);
  const { quick } = provider.listing(query, moment);
  const pages = Array.from({ length: MOST_IN_FLIGHT }, (_, page) =>
    provider.pageRequest(provider.everything, page, query.sort),
  );
  return [...(quick === null ? [] : [provider.pageRequest(quick, 0, query.sort)]), ...pages]
    .slice(0, MOST_IN_FLIGHT)
    .map((request) => toAddress(id, request));
}
