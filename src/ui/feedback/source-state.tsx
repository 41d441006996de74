import { Clock, TriangleAlert } from 'lucide-react';
import type { Instant, RejectedRow } from '#domain/client.ts';
import { messages } from '#i18n/messages.ts';
import { useSecondsUntil } from '#ui/primitives/countdown.ts';
import { clockTime } from '#ui/primitives/dates.ts';
import { useMoment } from '#ui/primitives/moment.tsx';
import { join, named, stateMessages, type Status } from './status-messages.ts';

/** A check is as good as a refresh for so long: only an older one is said. */
const SAID_AFTER_MS = 10 * 60_000;

/** What is true of one provider's part in a list. */
export interface SourceStatus extends Status {
  readonly id: string;
  readonly asOf: Instant | null;
  /** When everything was last checked. */
  readonly checkedAt: Instant | null;
  readonly rejectedRows: readonly RejectedRow[];
  /** Until when the provider asked to wait; it then continues by itself. */
  readonly waitUntil: number | null;
}

/** A sign stays beside its words, also where providers stand below each other. */
const GROUP = 'flex min-w-0 items-center gap-x-1.5';

interface SourceStateProps {
  readonly source: SourceStatus;
  /** All of the list, this one among them. */
  readonly sources: readonly SourceStatus[];
}

/** Whether that is all of one provider, and as of when; a wait counts down. A sign sets it off, or else a dot. */
export function SourceState({ source, sources }: SourceStateProps) {
  const { zone } = useMoment();
  const seconds = useSecondsUntil(source.waitUntil);
  if (seconds !== null && seconds > 0) {
    return (
      <span className={GROUP}>
        <Clock size="0.875rem" className="shrink-0 text-wait" />
        <span className="text-wait">{named(sources, source, messages.problems.wait(seconds))}</span>
      </span>
    );
  }
  const state = named(sources, source, stateWithChecks(source, zone));
  if (state === '') return null;
  // That there is no network is said above the clients, and is nobody's failure.
  const hasFailed =
    source.problem !== null && source.problem.kind !== 'offline' && !source.isLoading;
  return (
    <span className={GROUP}>
      {hasFailed ? (
        <TriangleAlert size="0.875rem" className="shrink-0 text-bad" />
      ) : (
        // A line of its own, as on a phone, would begin with it.
        <span className="max-md:hidden">·</span>
      )}
      <span
        className={`truncate max-md:whitespace-normal ${hasFailed ? 'text-bad' : ''}`}
        title={state}
      >
        {state}
      </span>
    </span>
  );
}

function stateWithChecks(source: SourceStatus, zone: string): string {
  const { asOf, checkedAt } = source;
  const clock = (instant: Instant | null) => (instant === null ? null : clockTime(instant, zone));
  const isLongAgo = asOf !== null && checkedAt !== null && asOf - checkedAt >= SAID_AFTER_MS;
  return stateMessages(source, clock(asOf), isLongAgo ? clock(checkedAt) : null);
}

/** Whether that is all of every provider, for paper. */
export function printedState(sources: readonly SourceStatus[], zone: string): string {
  return join(
    ...sources.map((source) => {
      const time = source.asOf === null ? null : clockTime(source.asOf, zone);
      return named(sources, source, stateMessages(source, time));
    }),
  );
}
