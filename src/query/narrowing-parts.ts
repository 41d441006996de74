import { askedParts, PLAIN_QUERY, type ClientQuery, type QueryPart } from './client-query.ts';

/** The parts without which more clients may answer. To show deleted clients beside the others hides nobody. */
export function narrowingParts(query: ClientQuery): readonly QueryPart[] {
  return askedParts(
    query.deleted === 'include' ? { ...query, deleted: PLAIN_QUERY.deleted } : query,
  );
}
