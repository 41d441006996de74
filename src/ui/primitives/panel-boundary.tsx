import { Suspense, type ReactNode } from 'react';
import {
  ProblemSentence,
  WayOut,
  type ProblemNoticeProps,
} from '#ui/feedback/problem-sentence.tsx';
import { ErrorBoundary } from './error-boundary.tsx';

interface PanelBoundaryProps {
  /** Stands for the part until it has come; nothing unless told. */
  readonly fallback?: ReactNode;
  readonly children: ReactNode;
}

/** A part that comes when it is wanted. Where it cannot be loaded or drawn, says so in its place; the clients stay. */
export function PanelBoundary({ fallback, children }: PanelBoundaryProps) {
  return (
    <ErrorBoundary notice={NoticeInBar}>
      <Suspense fallback={fallback}>{children}</Suspense>
    </ErrorBoundary>
  );
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
