import type { ReactNode } from 'react';
import { messages } from '#i18n/messages.ts';
import { CopyReference } from './copy-reference.tsx';
import { ProblemIcon } from './problem-icon.tsx';
import { ProblemSentence, WayOut, type ProblemNoticeProps } from './problem-sentence.tsx';

/** A problem where there is nothing else to show: what happened, what is known, one way out. */
export function ProblemPanel({
  children,
  ...props
}: ProblemNoticeProps & { readonly children?: ReactNode }) {
  const { problem, waitUntil } = props;
  const { message, fields, reference, owner } = problem;
  return (
    <div
      // A countdown is not read aloud second by second.
      role={waitUntil === null ? 'alert' : undefined}
      className="mx-auto flex w-full max-w-110 flex-col items-start gap-3 px-4 py-16 text-body"
    >
      <div className="flex gap-2">
        <span className="flex h-5 items-center">
          <ProblemIcon kind={problem.kind} />
        </span>
        <p className="font-strong wrap-anywhere">
          <ProblemSentence {...props} />
        </p>
      </div>
      <div className="flex w-full flex-col items-start gap-3 pl-6 text-table text-muted">
        {fields.length > 0 ? (
          <ul className="flex flex-col gap-1">
            {fields.map(({ field, message: said }, index) => (
              <li key={index} className="wrap-anywhere">
                <code className="font-sans font-strong text-ink">{field}</code> <bdi>{said}</bdi>
              </li>
            ))}
          </ul>
        ) : (
          message !== null && (
            <p className="wrap-anywhere">
              {messages.problems.says(owner.label)} {messages.filters.quoted(message)}
            </p>
          )
        )}
        {reference !== null && (
          <p className="flex flex-wrap items-center gap-x-1">
            {messages.problems.reference(owner.label)}{' '}
            <code className="figures font-sans text-ink wrap-anywhere">{reference}</code>
            <CopyReference reference={reference} />
          </p>
        )}
        {children}
        <WayOut {...props} />
      </div>
    </div>
  );
}
