import { Suspense, useMemo } from 'react';
import { tidy } from '#domain/tidy.ts';
import { answerable, PLAIN_QUERY } from '#query/client-query.ts';
import { loadLater } from '#i18n/messages.ts';
import { FacetSourceContext, type FacetSource } from '#app/state/facet-source.ts';
import { ErrorBoundary } from '#ui/primitives/error-boundary.tsx';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import { FilterBar } from '#ui/filters/filter-bar.tsx';
import { withoutLinks } from '#app/links/link-fields.ts';
import { useLatestQuery, type Question } from '#app/state/question.tsx';
import { failuresByPart, type Scope } from './scope.ts';

// Calendars, menus and dialogs are half of the screen's weight: they come when they are wanted.
const CountingPanel = lazyPart(async () => {
  const [part] = await Promise.all([import('./counting-panel.tsx'), loadLater('filterEditors')]);
  return part;
});

// Most lists are looked at whole.
const ChangedChip = lazyPart(() => import('./changed-chip.tsx'));

interface ClientsFiltersProps {
  readonly scope: Scope;
  readonly question: Question;
  readonly facetSource: FacetSource;
  /** How many clients the list shows of what is new or changed; `null` where it shows all that answer. */
  readonly narrowedTo: number | null;
  readonly onShowAll: () => void;
}

/** What narrows the list. */
export function ClientsFilters({ narrowedTo, onShowAll, ...props }: ClientsFiltersProps) {
  return (
    <div className="flex min-w-0 flex-wrap max-md:contents">
      {narrowedTo !== null && (
        <ErrorBoundary notice={() => null}>
          <Suspense>
            <ChangedChip count={narrowedTo} onRemove={onShowAll} />
          </Suspense>
        </ErrorBoundary>
      )}
      <div className="min-w-0 flex-[1_1_24rem] max-md:contents">
        <AskedFilters {...props} />
      </div>
    </div>
  );
}

type AskedFiltersProps = Pick<ClientsFiltersProps, 'scope' | 'question' | 'facetSource'>;

/** The filters as they are chosen, also while their answer is not on screen yet. */
function AskedFilters({ scope, question, facetSource }: AskedFiltersProps) {
  const { search, filters, deleted } = useLatestQuery();
  const { parts, columns, links } = scope;
  const isSearching = tidy(search) !== '';
  // Without the words of the search and the order, which are in no chip: another one of both draws none of them again.
  const query = useMemo(() => {
    const asked = { ...PLAIN_QUERY, filters, deleted };
    // What is asked of links has no words until it is known what there is to ask.
    return links === null && scope.joined === null ? withoutLinks(asked) : asked;
  }, [filters, deleted, links, scope.joined]);
  const unavailable = useMemo(
    () => answerable(query, parts, columns).unavailable,
    [query, parts, columns],
  );
  const ofLinks = links?.fields;
  const fields = useMemo(
    () => [...scope.fields.filter(({ id }) => parts.includes(id)), ...(ofLinks ?? [])],
    [ofLinks, scope.fields, parts],
  );
  return (
    <FacetSourceContext value={facetSource}>
      <FilterBar
        query={query}
        isSearching={isSearching}
        fields={fields}
        idle={links?.why ?? null}
        unavailable={unavailable}
        providerLabel={scope.label}
        panel={CountingPanel}
        failures={failuresByPart(scope)}
        onChange={question.ask}
      />
    </FacetSourceContext>
  );
}
