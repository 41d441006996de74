import type { ReactNode } from 'react';
import {
  ProblemSentence,
  WayOut,
  type ProblemNoticeProps,
} from '#ui/feedback/problem-sentence.tsx';
import { ErrorBoundary } from './error-boundary.tsx';

interface PanelBoundaryProps {
  readonly children: ReactNode;
}

/** Where a part of a bar cannot be loaded or drawn, says so in its place; the clients stay. */
export function PanelBoundary({ children }: PanelBoundaryProps) {
  return <ErrorBoundary notice={NoticeInBar}>{children}</ErrorBoundary>;
}

function NoticeInBar({ problem, waitUntil, onRetry }: ProblemNoticeProps) {
  return (
    <div role="alert" className="flex min-w-0 items-center gap-2 text-bad">
      <span className="line-clamp-2 min-w-0 text-label">
        <ProblemSentence problem={problem} waitUntil={waitUntil} />
      </span>
      <WayOut problem={problem} waitUntil={waitUntil} onRetry={onRetry} />
    </div>
  );
}
