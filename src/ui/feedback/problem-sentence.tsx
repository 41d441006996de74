import type { Instant } from '#domain/client.ts';
import type { ErrorKind, Problem } from '#domain/errors.ts';
import { messages } from '#i18n/messages.ts';
import type { ProblemHints } from '#i18n/types/problems.ts';
import { Button } from '#ui/primitives/button.tsx';
import { useSecondsUntil } from '#ui/primitives/countdown.ts';

/** What a notice of a problem needs, in whichever shape. */
export interface ProblemNoticeProps {
  readonly problem: Problem;
  readonly providerLabel: string;
  /** The provider's own words for what only it can mean. */
  readonly hints: ProblemHints;
  /** Until when it waits before it goes on by itself; `null` where it does not. */
  readonly waitUntil: Instant | null;
  readonly onRetry: () => void;
}

/** What the page as it is cannot get over. */
const RELOADS: ReadonlySet<ErrorKind> = new Set(['locked', 'outdated', 'fault']);

type SentenceProps = Omit<ProblemNoticeProps, 'onRetry'>;

/** What happened and what to do, in one breath; a wait counts down. */
export function ProblemSentence({ problem, providerLabel, hints, waitUntil }: SentenceProps) {
  const seconds = useSecondsUntil(waitUntil);
  if (seconds !== null) {
    return (
      <span className="figures">{messages.problems.waitSentence(providerLabel, seconds)}</span>
    );
  }
  return messages.problems.kinds[problem.kind].sentence({ ...hints, provider: providerLabel });
}

type WayOutProps = Pick<ProblemNoticeProps, 'problem' | 'waitUntil' | 'onRetry'>;

/** The one thing to do; nothing where it goes on by itself. */
export function WayOut({ problem, waitUntil, onRetry }: WayOutProps) {
  if (waitUntil !== null) return null;
  if (RELOADS.has(problem.kind)) {
    return (
      <Button className="text-ink" onClick={() => location.reload()}>
        {messages.problems.reload}
      </Button>
    );
  }
  return (
    <Button className="text-ink" onClick={onRetry}>
      {messages.problems.retry}
    </Button>
  );
}
