import type { Problem } from '#core/errors.ts';
import { words } from '#core/words.ts';
import { ProblemPanel } from '#ui/shell/problem-panel.tsx';

interface StartProblemProps {
  readonly problem: Problem;
  readonly onRetry: () => void;
}

/** Rubrica itself could not start: no provider is at fault. */
export function StartProblem({ problem, onRetry }: StartProblemProps) {
  return (
    <main>
      <h1 className="sr-only">{words.screen.product}</h1>
      <ProblemPanel
        problem={problem}
        providerLabel={words.screen.product}
        hints={{ unauthorised: '', forbidden: '', precondition: '' }}
        waitUntil={null}
        onRetry={onRetry}
      />
    </main>
  );
}
