import type { Problem } from '#domain/errors.ts';
import { messages } from '#i18n/messages.ts';
import { toOwnProblem } from '#ui/feedback/owned-problem.ts';
import { ProblemPanel } from '#ui/feedback/problem-panel.tsx';
import { usePageTitle } from './state/page-title.ts';

interface StartProblemProps {
  readonly problem: Problem;
  readonly onRetry: () => void;
}

/** Rubrica itself could not start: no provider is at fault. */
export function StartProblem({ problem, onRetry }: StartProblemProps) {
  usePageTitle(messages.screen.notStarted);
  return (
    <main>
      <h1 className="sr-only">{messages.screen.product}</h1>
      <ProblemPanel problem={toOwnProblem(problem)} waitUntil={null} onRetry={onRetry} />
    </main>
  );
}
