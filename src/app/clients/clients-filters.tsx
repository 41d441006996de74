import { answerable } from '#query/client-query.ts';
import { loadLater } from '#i18n/messages.ts';
import { FacetSourceContext, type FacetSource } from '#app/state/facet-source.ts';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import { FilterBar } from '#ui/filters/filter-bar.tsx';
import { useLatestQuery, type Question } from '#app/state/question.tsx';
import { failuresByPart, type Scope } from './scope.ts';

// Calendars, menus and dialogs are half of the screen's weight: they come when they are wanted.
const CountingPanel = lazyPart(async () => {
  const [part] = await Promise.all([import('./counting-panel.tsx'), loadLater('filterEditors')]);
  return part;
});

interface ClientsFiltersProps {
  readonly scope: Scope;
  readonly question: Question;
  readonly facetSource: FacetSource;
}

/** The filters as they are chosen, be their answer on screen or not. */
export function ClientsFilters({ scope, question, facetSource }: ClientsFiltersProps) {
  const query = useLatestQuery();
  const { unavailable } = answerable(query, scope.parts, scope.columns);
  return (
    <FacetSourceContext value={facetSource}>
      <FilterBar
        query={query}
        fields={scope.fields}
        unavailable={unavailable}
        providerLabel={scope.label}
        damaged={question.damaged}
        panel={CountingPanel}
        failures={failuresByPart(scope)}
        onChange={question.ask}
      />
    </FacetSourceContext>
  );
}
