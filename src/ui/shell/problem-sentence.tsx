import type { Instant } from '#core/client.ts';
import type { Problem } from '#core/errors.ts';
import { words } from '#core/words.ts';
import type { ProblemHints } from '#core/words/english/problems.ts';
import { Button } from '#ui/button.tsx';
import { useSecondsUntil } from '#ui/countdown.ts';

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

type SentenceProps = Omit<ProblemNoticeProps, 'onRetry'>;

/** What happened and what to do, in one breath; a wait counts down. */
export function ProblemSentence({ problem, providerLabel, hints, waitUntil }: SentenceProps) {
  const seconds = useSecondsUntil(waitUntil);
  if (seconds !== null) {
    return <span className="figures">{words.problems.waitSentence(providerLabel, seconds)}</span>;
  }
  return words.problems.kinds[problem.kind].sentence({ ...hints, provider: providerLabel });
}

type WayOutProps = Pick<ProblemNoticeProps, 'problem' | 'waitUntil' | 'onRetry'>;

/** The one thing to do; nothing where it goes on by itself. */
export function WayOut({ problem, waitUntil, onRetry }: WayOutProps) {
  if (waitUntil !== null) return null;
  if (problem.kind === 'outdated' || problem.kind === 'fault') {
    return (
      <Button className="text-ink" onClick={() => location.reload()}>
        {words.problems.reload}
      </Button>
    );
  }
  return (
    <Button className="text-ink" onClick={onRetry}>
      {words.problems.retry}
    </Button>
  );
}
