import { Suspense } from 'react';
import { askedParts, SEARCH, without, type QueryPart } from '#query/client-query.ts';
import { narrowingParts } from '#query/narrowing-parts.ts';
import { EmptyNotice } from '#ui/feedback/empty-notice.tsx';
import { ErrorBoundary } from '#ui/primitives/error-boundary.tsx';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import { useMoment } from '#ui/primitives/moment.tsx';
import { askedIn } from './asked.ts';
import type { ClientListProps } from './client-list.tsx';
import { sizeOf } from './scope.ts';

const OtherMatches = lazyPart(() => import('./other-matches.tsx'));

type EmptyListProps = Pick<ClientListProps, 'scope' | 'query' | 'question' | 'only' | 'onShowAll'>;

/** No client to show: there is none, or what was asked leaves none. */
export default function EmptyList({ scope, query, question, only, onShowAll }: EmptyListProps) {
  const { zone } = useMoment();
  const narrowing = narrowingParts(query);
  const asked = askedIn(query, zone).filter(({ part }) => narrowing.includes(part));
  if (sizeOf(scope) === 0 && asked.length === 0) {
    return <EmptyNotice kind="none" providerLabel={scope.label} />;
  }
  const remove = (parts: readonly QueryPart[]) =>
    question.ask((latest) => without(latest, parts), 'push');
  return (
    <EmptyNotice
      kind="no-match"
      isCertain={scope.sources.every(({ loaded }) => loaded.phase !== 'draft')}
      asked={[
        ...(only === null ? [] : [{ label: only, isSearch: false, onRemove: onShowAll }]),
        ...asked.map(({ part, label }) => ({
          label,
          isSearch: part === SEARCH,
          onRemove: () => remove([part]),
        })),
      ]}
      onClear={() => {
        onShowAll();
        remove(askedParts(query));
      }}
      elsewhere={
        query.search.trim() !== '' && (
          <ErrorBoundary>
            <Suspense>
              <OtherMatches current={scope.id} query={question.query} />
            </Suspense>
          </ErrorBoundary>
        )
      }
    />
  );
}
