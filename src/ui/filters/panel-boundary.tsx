import { Component, type ReactNode } from 'react';
import { problemOf, type Problem } from '#core/errors.ts';
import { words } from '#core/words.ts';
import { Button } from '#ui/button.tsx';

interface PanelBoundaryProps {
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** Where an editor cannot be had, says so in the bar; the clients stay. */
export class PanelBoundary extends Component<
  PanelBoundaryProps,
  { readonly problem: Problem | null }
> {
  override readonly state: { readonly problem: Problem | null } = { problem: null };

  static getDerivedStateFromError(thrown: unknown) {
    return { problem: problemOf(thrown) };
  }

  override render() {
    const { problem } = this.state;
    if (problem === null) return this.props.children;
    const isOffline = problem.kind === 'offline';
    return (
      <div role="alert" className="flex min-w-0 items-center gap-2 text-bad">
        <span className="truncate">
          {isOffline ? words.filters.notLoadedOffline : words.filters.notLoaded}
        </span>
        {isOffline ? (
          <Button onClick={this.props.onClose}>{words.filters.close}</Button>
        ) : (
          <Button onClick={() => globalThis.location.reload()}>{words.filters.reload}</Button>
        )}
      </div>
    );
  }
}
