import { messages } from '#i18n/messages.ts';
import { focusTo } from '#ui/primitives/focus-places.ts';
import { CopyReference } from './copy-reference.tsx';
import { ProblemIcon } from './problem-icon.tsx';
import { ProblemSentence, WayOut, type ProblemNoticeProps } from './problem-sentence.tsx';

/** A problem above what is still there to be read: one line, one way out. */
export function ProblemLine(props: ProblemNoticeProps) {
  const { problem, waitUntil } = props;
  const isWaiting = problem.kind === 'rate-limited';
  return (
    <div
      {...focusTo('clients')}
      // A countdown is not read aloud second by second.
      role={waitUntil === null ? 'alert' : undefined}
      className={`flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-1.5 text-table ${isWaiting ? 'bg-wait-ground' : 'bg-bad-ground'}`}
    >
      <ProblemIcon kind={problem.kind} />
      <p className="min-w-0 flex-1 basis-60 wrap-anywhere">
        <ProblemSentence {...props} />
        {problem.fields.map(({ field, message }, index) => (
          <span key={index}>
            {' '}
            <code className="font-sans font-strong">{field}</code> <bdi>{message}</bdi>
          </span>
        ))}
      </p>
      {problem.reference !== null && (
        <span className="flex flex-wrap items-center gap-x-1 text-muted">
          {messages.problems.reference(problem.owner.label)}{' '}
          <code className="figures font-sans text-ink wrap-anywhere">{problem.reference}</code>
          <CopyReference reference={problem.reference} />
        </span>
      )}
      <WayOut {...props} />
    </div>
  );
}
