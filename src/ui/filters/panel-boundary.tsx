import { Component, type ReactNode } from 'react';
import { problemOf, type Problem } from '#domain/errors.ts';
import { retryLazyParts } from '#ui/primitives/lazy-part.tsx';
import { toOwnProblem } from '#ui/feedback/owned-problem.ts';
import { ProblemSentence, WayOut } from '#ui/feedback/problem-sentence.tsx';

interface PanelBoundaryProps {
  readonly children: ReactNode;
}

/** Where an editor cannot be had, says so in the bar; the clients stay. */
export class PanelBoundary extends Component<PanelBoundaryProps, { problem: Problem | null }> {
  override state: { problem: Problem | null } = { problem: null };

  static getDerivedStateFromError(thrown: unknown) {
    return { problem: problemOf(thrown) };
  }

  override render() {
    const { problem } = this.state;
    if (problem === null) return this.props.children;
    const notice = { problem: toOwnProblem(problem), waitUntil: null };
    return (
      <div role="alert" className="flex min-w-0 items-center gap-2 text-bad">
        <span className="line-clamp-2 min-w-0 text-label">
          <ProblemSentence {...notice} />
        </span>
        <WayOut
          {...notice}
          onRetry={() => {
            retryLazyParts();
            this.setState({ problem: null });
          }}
        />
      </div>
    );
  }
}
