import { answerable } from '#query/client-query.ts';
import type { Facets } from '#ui/filters/facets.ts';
import { FilterBar } from '#ui/filters/filter-bar.tsx';
import { useLatestQuery, type Question } from '#app/state/question.tsx';
import { failuresByPart, type Scope } from './scope.ts';

interface ClientsFiltersProps {
  readonly scope: Scope;
  readonly question: Question;
  readonly facets: Facets;
}

/** The filters as they are chosen, be their answer on screen or not. */
export function ClientsFilters({ scope, question, facets }: ClientsFiltersProps) {
  const query = useLatestQuery();
  const { unavailable } = answerable(query, scope.parts, scope.columns);
  return (
    <FilterBar
      query={query}
      fields={scope.fields}
      unavailable={unavailable}
      providerLabel={scope.label}
      damaged={question.damaged}
      facets={facets}
      failures={failuresByPart(scope)}
      onChange={question.ask}
    />
  );
}
