import { Component, type ReactNode } from 'react';
import { problemOf, type Problem } from '#domain/errors.ts';
import { retryLazyParts } from './lazy-part.tsx';
import { toOwnProblem } from '#ui/feedback/owned-problem.ts';
import { ProblemPanel } from '#ui/feedback/problem-panel.tsx';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

/** Where a part of the screen cannot be drawn, says so and offers to reload; the rest stays. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { problem: Problem | null }> {
  override state: { problem: Problem | null } = { problem: null };

  static getDerivedStateFromError(thrown: unknown) {
    return { problem: problemOf(thrown) };
  }

  override render() {
    const { problem } = this.state;
    if (problem === null) return this.props.children;
    return (
      <ProblemPanel
        problem={toOwnProblem(problem)}
        waitUntil={null}
        onRetry={() => {
          retryLazyParts();
          this.setState({ problem: null });
        }}
      />
    );
  }
}
