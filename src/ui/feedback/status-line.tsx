import { Clock, RotateCw, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Instant, RejectedRow } from '#domain/client.ts';
import { messages } from '#i18n/messages.ts';
import { Button } from '#ui/primitives/button.tsx';
import { useSecondsUntil } from '#ui/primitives/countdown.ts';
import { clockTime } from '#ui/primitives/dates.ts';
import { FOCUS_FIRST } from '#ui/primitives/focus-places.ts';
import { useMoment } from '#ui/primitives/moment.tsx';
import { useDebounced } from '#ui/primitives/use-debounced.ts';
import { UnreadableRows } from './unreadable-rows.tsx';
import { countWords, join, stateMessages, type Status } from './status-messages.ts';

/** Long enough that typing in the search box is not commented key by key. */
const SETTLES_MS = 700;

/** A check is as good as a refresh for so long: only an older one is said. */
const SAID_AFTER_MS = 10 * 60_000;

interface StatusLineProps extends Status {
  readonly asOf: Instant | null;
  /** When everything was last checked. */
  readonly checkedAt: Instant | null;
  readonly rejectedRows: readonly RejectedRow[];
  /** Until when the provider asked to wait; it then goes on by itself. */
  readonly waitUntil: number | null;
  /** How many clients came or changed and were not seen since. */
  readonly recentChanges: number;
  readonly onSeen: () => void;
  readonly onRefresh: () => void;
  /** Reads what is missing. */
  readonly onContinue: () => void;
}

/** What is true of the clients above: how many, whether all, as of when, in which zone. */
export function StatusLine(props: StatusLineProps) {
  const {
    asOf,
    checkedAt,
    rejectedRows,
    waitUntil,
    isLoading,
    isComplete,
    problem,
    providerLabel,
  } = props;
  const { zone } = useMoment();
  const seconds = useSecondsUntil(waitUntil);
  const isWaiting = seconds !== null && seconds > 0;
  const count = countWords(props);
  const clock = (instant: Instant | null) => (instant === null ? null : clockTime(instant, zone));
  const isLongAgo = asOf !== null && checkedAt !== null && asOf - checkedAt >= SAID_AFTER_MS;
  const state = stateMessages(props, clock(asOf), isLongAgo ? clock(checkedAt) : null);
  const isBusy = isLoading || isWaiting;
  // What is complete can be refreshed; what is not can be continued, unless nothing came at all.
  const canContinue = !isBusy && !isComplete;
  const hasFailed = problem !== null && !isLoading;

  return (
    <div className="flex min-h-10 items-center gap-x-3 px-4 text-label text-muted max-md:flex-wrap max-md:gap-x-2 max-md:py-1">
      <Announcement text={announcement(props, isWaiting, count)} />
      <p aria-hidden="true" className="figures flex min-w-0 items-center gap-x-1.5">
        <span className="shrink-0 text-ink">{count}</span>
        {isWaiting ? (
          <Part>
            <Clock size={14} className="shrink-0 text-wait" />
            <span className="text-wait">{messages.problems.wait(seconds)}</span>
          </Part>
        ) : (
          state !== '' && (
            <Part>
              {hasFailed && <TriangleAlert size={14} className="shrink-0 text-bad" />}
              <span className={`truncate ${hasFailed ? 'text-bad' : ''}`} title={state}>
                {state}
              </span>
            </Part>
          )
        )}
      </p>
      {(isComplete || isBusy || props.known > 0) && (
        // One button, whatever it does at the moment: who pressed it keeps the focus.
        <Button
          {...FOCUS_FIRST}
          look={canContinue ? 'plain' : 'icon'}
          className={canContinue ? 'text-ink' : '-ml-2 aria-disabled:opacity-50'}
          aria-disabled={isBusy}
          {...(!canContinue && {
            'aria-label': messages.screen.refresh,
            title: messages.screen.refresh,
          })}
          onClick={() => {
            if (canContinue) props.onContinue();
            else if (!isBusy) props.onRefresh();
          }}
        >
          {canContinue ? messages.screen.goOn : <RotateCw size={14} />}
        </Button>
      )}
      {props.recentChanges > 0 && (
        <span className="flex shrink-0 items-center gap-x-1 text-accent">
          {messages.screen.recentChanges(props.recentChanges)}
          <Button look="quiet" onClick={props.onSeen}>
            {messages.screen.markSeen}
          </Button>
        </span>
      )}
      {rejectedRows.length > 0 && (
        <UnreadableRows rejectedRows={rejectedRows} providerLabel={providerLabel} />
      )}
      <p className="ml-auto shrink-0">
        <span className="max-md:sr-only">{messages.screen.datesIn} </span>
        {zone}
      </p>
    </div>
  );
}

function Part({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <span>·</span>
      {children}
    </>
  );
}

/**
 * What is read aloud: how many clients there are and whether those are all, without what changes with every
 * refresh or is said by a notice of its own.
 */
function announcement(
  { isLoading, isComplete, isChecking, mode, providerLabel }: Status,
  isWaiting: boolean,
  count: string,
): string {
  if (isWaiting) return messages.problems.kinds['rate-limited'].cause(providerLabel);
  if (isLoading && !isComplete && !isChecking) return messages.screen.waitingFor(providerLabel);
  const all = mode === 'proved' ? messages.screen.complete : messages.screen.allRead;
  return join(count, isComplete ? all : isLoading ? '' : messages.screen.incomplete);
}

function Announcement({ text }: { readonly text: string }) {
  return <output className="sr-only">{useDebounced(text, SETTLES_MS)}</output>;
}
