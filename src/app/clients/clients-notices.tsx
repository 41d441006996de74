import { DamagedLine } from '#ui/filters/damaged-line.tsx';
import { ProblemLine } from '#ui/feedback/problem-line.tsx';
import type { Question } from '#app/state/question.tsx';
import { failedSources, sizeOf, type Scope } from './scope.ts';

interface ClientsNoticesProps {
  readonly scope: Scope;
  readonly question: Question;
}

/** What went wrong, above the clients that are there all the same: in the link, and a line for each provider. */
export function ClientsNotices({ scope, question }: ClientsNoticesProps) {
  return (
    <>
      <DamagedLine
        damaged={question.damaged}
        onRemove={() => question.ask((latest) => latest, 'push')}
      />
      <SourceProblems scope={scope} />
    </>
  );
}

function SourceProblems({ scope }: { readonly scope: Scope }) {
  // Where nothing came, the list itself says why.
  if (sizeOf(scope) === 0) return null;
  return failedSources(scope).map(({ provider, problem, refresh }) => (
    <ProblemLine key={provider.id} problem={problem} waitUntil={null} onRetry={refresh} />
  ));
}
