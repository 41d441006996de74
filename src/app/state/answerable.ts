import { useMemo } from 'react';
import type { Field } from '#domain/field.ts';
import { answerable, columnsFor, type ClientQuery } from '#query/client-query.ts';
import type { ScopeEntry } from '#app/clients/scopes.ts';

/** What of a question a scope can answer, and the columns that have something to show for it. */
export function useAnswerable(
  { parts, columns: known }: ScopeEntry,
  asked: ClientQuery,
): { readonly query: ClientQuery; readonly columns: readonly Field[] } {
  const { query } = useMemo(() => answerable(asked, parts, known), [asked, parts, known]);
  const columns = useMemo(
    () => columnsFor({ deleted: query.deleted }, known),
    [query.deleted, known],
  );
  return { query, columns };
}
