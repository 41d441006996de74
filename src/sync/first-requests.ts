import { answerable, parseClientQuery } from '#query/client-query.ts';
import type { ProviderId } from '#domain/client.ts';
import type { Moment } from '#query/date-filter.ts';
import { toAddress } from './api-client.ts';
import { findProvider, anyField } from '#providers/registry.ts';

/** Whose list an address shows, and what of its question that provider can answer; `null` for nobody's. */
export function listAt(id: ProviderId, parameters: URLSearchParams) {
  const provider = findProvider(id);
  if (provider === null) return null;
  const { query: asked } = parseClientQuery(parameters, anyField);
  const { query } = answerable(asked, provider.filters, provider.fields);
  return { provider, query };
}

/**
 * The addresses that a load of this list begins with, in order: what narrows the question, then the first
 * page. None for an unknown provider.
 */
export function firstRequests(
  id: ProviderId,
  parameters: URLSearchParams,
  moment: Moment,
): readonly string[] {
  const list = listAt(id, parameters);
  if (list === null) return [];
  const { provider, query } = list;
  const preview = provider.preview?.(query, moment) ?? null;
  const first = provider.pageRequest(provider.everything, 0, query.sort);
  const narrowed = preview === null ? [] : [provider.pageRequest(preview, 0, query.sort)];
  return [...narrowed, first].map((request) => toAddress(id, request));
}
