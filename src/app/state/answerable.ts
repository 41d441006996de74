import { useMemo } from 'react';
import type { Field } from '#domain/field.ts';
import { answerable, columnsFor, type ClientQuery } from '#query/client-query.ts';
import type { ScopeEntry } from '#app/clients/scopes.ts';

/**
 * What of a question a scope can answer, and which of the chosen columns have something to show for it. It may be
 * ordered by a column that is not shown.
 */
export function useAnswerable(
  { parts, columns: known }: ScopeEntry,
  asked: ClientQuery,
  chosen: readonly Field[],
): { readonly query: ClientQuery; readonly columns: readonly Field[] } {
  const { query } = useMemo(() => answerable(asked, parts, known), [asked, parts, known]);
  const columns = useMemo(
    () => columnsFor({ deleted: query.deleted }, chosen),
    [query.deleted, chosen],
  );
  return { query, columns };
}
