import { ProblemLine } from '#ui/feedback/problem-line.tsx';
import { failedSources, sizeOf, type Scope } from './scope.ts';

/** What went wrong, above the clients that are there all the same: a line for each provider. */
export function ClientsNotices({ scope }: { readonly scope: Scope }) {
  // Where nothing came, the list itself says why.
  if (sizeOf(scope) === 0) return null;
  return failedSources(scope).map(({ provider, problem, refresh }) => (
    <ProblemLine key={provider.id} problem={problem} waitUntil={null} onRetry={refresh} />
  ));
}
