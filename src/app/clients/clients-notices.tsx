import { isRead } from '#sync/sync-state.ts';
import { OfflineLine } from '#ui/feedback/offline-line.tsx';
import { ProblemLine } from '#ui/feedback/problem-line.tsx';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import { PanelBoundary } from '#ui/primitives/panel-boundary.tsx';
import { useBackOnline, useGoOnOnline, useOnline } from '#ui/primitives/online.ts';
import type { Question } from '#app/state/question.tsx';
import { failedSources, sizeOf, type Scope } from './scope.ts';

// Few links are damaged.
const DamagedLine = lazyPart(() => import('#ui/filters/damaged-line.tsx'));

interface ClientsNoticesProps {
  readonly scope: Scope;
  readonly question: Question;
}

/**
 * What is to be known above the clients that are there all the same: what of the link is damaged, no network, or a
 * failure of a provider.
 */
export function ClientsNotices({ scope, question }: ClientsNoticesProps) {
  return (
    <>
      {question.damaged.length > 0 && (
        <PanelBoundary>
          <DamagedLine
            damaged={question.damaged}
            onRemove={() => question.ask((latest) => latest, 'push')}
          />
        </PanelBoundary>
      )}
      <SourceNotices scope={scope} />
    </>
  );
}

/** No network, or a failure of a provider, above the clients that are there. */
export function SourceNotices({ scope }: { readonly scope: Pick<Scope, 'sources'> }) {
  const isOnline = useOnline();
  const failed = failedSources(scope);
  const stopped = failed.filter(({ problem }) => problem.kind === 'offline');
  useGoOnOnline(stopped.length > 0, () => {
    for (const { refresh } of stopped) refresh();
  });
  // What was complete may have changed meanwhile.
  useBackOnline(() => {
    for (const { loaded, problem, refresh } of scope.sources) {
      if (isRead(loaded) && problem?.kind !== 'offline') refresh();
    }
  });
  // Where nothing came, the list itself says why.
  if (sizeOf(scope) === 0) return null;
  // Of a list that is not whole, no time says how it is.
  const times = scope.sources.map(({ loaded }) => (isRead(loaded) ? loaded.asOf : null));
  const others = failed.filter((source) => !stopped.includes(source));
  const known = times.filter((time) => time !== null);
  return (
    <>
      {(!isOnline || stopped.length > 0) && (
        <OfflineLine asOf={known.length < times.length ? null : Math.min(...known)} />
      )}
      {others.map(({ provider, problem, refresh }) => (
        <ProblemLine key={provider.id} problem={problem} waitUntil={null} onRetry={refresh} />
      ))}
    </>
  );
}
