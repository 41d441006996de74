import type { ReactNode } from 'react';
import type { ErrorKind } from '#domain/errors.ts';
import { ProblemIcon } from './problem-icon.tsx';

interface ProblemNoteProps {
  readonly kind: ErrorKind;
  readonly children: ReactNode;
}

/** What failed in a page that is read, where it happened. */
export function ProblemNote({ kind, children }: ProblemNoteProps) {
  return (
    <div role="alert" className="flex gap-2 rounded-lg bg-bad-ground px-3 py-2 text-body">
      <span className="flex h-5 items-center">
        <ProblemIcon kind={kind} />
      </span>
      <p className="min-w-0 wrap-anywhere">{children}</p>
    </div>
  );
}
