import { Component, type ReactNode } from 'react';
import { problemOf, type Problem } from '#domain/errors.ts';
import { retryLazyParts } from './lazy-part.tsx';
import { toOwnProblem } from '#ui/feedback/owned-problem.ts';
import { ProblemPanel } from '#ui/feedback/problem-panel.tsx';
import type { ProblemNoticeProps } from '#ui/feedback/problem-sentence.tsx';

interface ErrorBoundaryProps {
  /** What is drawn in the place of the part; a panel where nothing else is wanted. */
  readonly notice?: (props: ProblemNoticeProps) => ReactNode;
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
    const { notice: Notice = ProblemPanel, children } = this.props;
    if (problem === null) return children;
    return (
      <Notice
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
