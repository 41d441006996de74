import { Component, type ReactNode } from 'react';
import { problemOf, type Problem } from '#domain/errors.ts';
import { messages } from '#i18n/messages.ts';
import { retryLazyParts } from './lazy-part.tsx';
import { ProblemPanel } from '#ui/feedback/problem-panel.tsx';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

// No provider is at fault when a part of the screen cannot be drawn.
const NO_HINTS = { unauthorised: '', forbidden: '', precondition: '' };

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
        problem={problem}
        providerLabel={messages.screen.product}
        hints={NO_HINTS}
        waitUntil={null}
        onRetry={() => {
          retryLazyParts();
          this.setState({ problem: null });
        }}
      />
    );
  }
}
