import { answerable, parseClientQuery } from '#core/client-query.ts';
import type { ProviderId } from '#core/client.ts';
import type { Moment } from '#core/date-filter.ts';
import { toAddress } from './ask.ts';
import { findProvider } from '#providers/registry.ts';

/**
 * The addresses that a load of this list begins with, in order: what narrows the question, then the first
 * page. None for an unknown provider.
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
  const first = provider.pageRequest(provider.everything, 0, query.sort);
  const narrowed = quick === null ? [] : [provider.pageRequest(quick, 0, query.sort)];
  return [...narrowed, first].map((request) => toAddress(id, request));
}
