import { isRead } from '#sync/sync-state.ts';
import { OfflineLine } from '#ui/feedback/offline-line.tsx';
import { ProblemLine } from '#ui/feedback/problem-line.tsx';
import { useBackOnline, useOnline } from '#ui/primitives/online.ts';
import { failedSources, sizeOf, type Scope } from './scope.ts';

/** What is to be known above the clients that are there all the same: no network, or a failure of a provider. */
export function ClientsNotices({ scope }: { readonly scope: Scope }) {
  const isOnline = useOnline();
  // With the network back, a load continues, and a list that is complete is refreshed.
  useBackOnline(() => {
    for (const { isLoading, refresh } of scope.sources) if (!isLoading) refresh();
  });
  // Where nothing came, the list itself says why.
  if (sizeOf(scope) === 0) return null;
  const failed = failedSources(scope);
  const others = failed.filter(({ problem }) => problem.kind !== 'offline');
  // Of a list that is not whole, no time says how it is.
  const times = scope.sources.map(({ loaded }) => (isRead(loaded) ? loaded.asOf : null));
  const known = times.filter((time) => time !== null);
  return (
    <>
      {(!isOnline || others.length < failed.length) && (
        <OfflineLine asOf={known.length < times.length ? null : Math.min(...known)} />
      )}
      {others.map(({ provider, problem, refresh }) => (
        <ProblemLine key={provider.id} problem={problem} waitUntil={null} onRetry={refresh} />
      ))}
    </>
  );
}
