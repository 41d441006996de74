import { useMemo } from 'react';
import { answerable, columnsFor, type ClientQuery, type SortField } from '#query/client-query.ts';
import type { ScopeEntry } from '#app/clients/scopes.ts';

/** What of a question a scope can answer, and the columns that have something to show for it. */
export function useAnswerable(
  { parts, columns: known }: ScopeEntry,
  asked: ClientQuery,
): { readonly query: ClientQuery; readonly columns: readonly SortField[] } {
  const { query } = useMemo(() => answerable(asked, parts, known), [asked, parts, known]);
  const columns = useMemo(
    () => columnsFor({ deleted: query.deleted }, known),
    [query.deleted, known],
  );
  return { query, columns };
}
