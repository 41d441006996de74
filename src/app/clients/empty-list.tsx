import { Suspense } from 'react';
import { without, type ClientQuery, type QueryPart } from '#query/client-query.ts';
import { EmptyNotice } from '#ui/feedback/empty-notice.tsx';
import { ErrorBoundary } from '#ui/primitives/error-boundary.tsx';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import { useMoment } from '#ui/primitives/moment.tsx';
import type { Question } from '#app/state/question.tsx';
import { askedIn } from './asked.ts';
import { sizeOf, type Scope } from './scope.ts';

const OtherMatches = lazyPart(() => import('./other-matches.tsx'));

interface EmptyListProps {
  readonly scope: Scope;
  /** What of the question the scope can answer. */
  readonly query: ClientQuery;
  readonly question: Question;
}

/** No client to show: there is none, or what was asked leaves none. */
export function EmptyList({ scope, query, question }: EmptyListProps) {
  const { zone } = useMoment();
  const asked = askedIn(query, zone);
  if (sizeOf(scope) === 0 && asked.length === 0) {
    return <EmptyNotice kind="none" providerLabel={scope.label} />;
  }
  const remove = (parts: readonly QueryPart[]) =>
    question.ask((latest) => without(latest, parts), 'push');
  return (
    <EmptyNotice
      kind="no-match"
      isCertain={scope.sources.every(({ loaded }) => loaded.phase !== 'draft')}
      asked={asked.map(({ part, label }) => ({ label, onRemove: () => remove([part]) }))}
      onClear={() => remove(asked.map(({ part }) => part))}
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
