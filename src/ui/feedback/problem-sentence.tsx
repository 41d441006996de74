import type { ErrorKind } from '#domain/errors.ts';
import { messages } from '#i18n/messages.ts';
import { Button } from '#ui/primitives/button.tsx';
import { useSecondsUntil } from '#ui/primitives/countdown.ts';
import { useGoOnOnline } from '#ui/primitives/online.ts';
import { server, type OwnedProblem } from './owned-problem.ts';

/** What a notice of a problem needs, in whichever shape. */
export interface ProblemNoticeProps {
  readonly problem: OwnedProblem;
  /** Until when it waits before it goes on by itself; `null` where it does not. */
  readonly waitUntil: number | null;
  readonly onRetry: () => void;
}

/** What the page as it is cannot get over. */
const RELOADS: ReadonlySet<ErrorKind> = new Set(['locked', 'outdated', 'fault']);

type SentenceProps = Omit<ProblemNoticeProps, 'onRetry'>;

/** What happened and what to do, as one text; a wait counts down. */
export function ProblemSentence({ problem, waitUntil }: SentenceProps) {
  const { label, messages: hints } = problem.owner;
  const seconds = useSecondsUntil(waitUntil);
  if (seconds !== null) {
    return <span className="figures">{messages.problems.waitSentence(label, seconds)}</span>;
  }
  return messages.problems.kinds[problem.kind].sentence({
    ...hints,
    provider: label,
    isTeam: server.isTeam,
  });
}

type WayOutProps = Pick<ProblemNoticeProps, 'problem' | 'waitUntil' | 'onRetry'>;

/** The one thing to do; nothing where it goes on by itself. What failed without a network is tried again with it. */
export function WayOut({ problem, waitUntil, onRetry }: WayOutProps) {
  useGoOnOnline(problem.kind === 'offline', onRetry);
  if (waitUntil !== null) return null;
  if (RELOADS.has(problem.kind)) {
    return (
      <Button className="thumb text-ink" onClick={() => location.reload()}>
        {messages.problems.reload}
      </Button>
    );
  }
  return (
    <Button className="thumb text-ink" onClick={onRetry}>
      {messages.problems.retry}
    </Button>
  );
}
