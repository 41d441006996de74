import { Clock, RotateCw, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Instant, SetAside } from '#core/client.ts';
import { words } from '#core/words.ts';
import { Button } from '#ui/button.tsx';
import { useSecondsUntil } from '#ui/countdown.ts';
import { clockTime } from '#ui/dates.ts';
import { useMoment } from '#ui/moment.tsx';
import { useSettled } from '#ui/settled.ts';
import { SetAsideList } from './set-aside-list.tsx';
import { countWords, join, stateWords, type Status } from './status-words.ts';

/** Long enough that typing in the search box is not commented key by key. */
const SETTLES_MS = 700;

interface StatusLineProps extends Status {
  readonly asOf: Instant | null;
  readonly setAside: readonly SetAside[];
  /** Until when the provider asked to wait; it then goes on by itself. */
  readonly waitUntil: Instant | null;
  /** How many clients came or changed and were not seen since. */
  readonly renewed: number;
  readonly onSeen: () => void;
  readonly onRefresh: () => void;
  /** Reads what is missing. */
  readonly onGoOn: () => void;
}

/** What is true of the clients above: how many, whether all, as of when, in which zone. */
export function StatusLine(props: StatusLineProps) {
  const { asOf, setAside, waitUntil, isLoading, isComplete, problem, providerLabel } = props;
  const { zone } = useMoment();
  const seconds = useSecondsUntil(waitUntil);
  const isWaiting = seconds !== null && seconds > 0;
  const count = countWords(props);
  const state = stateWords(props, asOf === null ? null : clockTime(asOf, zone));
  const hasFailed = problem !== null && !isLoading;

  return (
    <div className="flex min-h-10 items-center gap-x-3 px-4 text-label text-muted max-md:flex-wrap max-md:gap-x-2 max-md:py-1">
      <Announcement text={announcement(props, isWaiting, join(count, state))} />
      <p aria-hidden="true" className="figures flex min-w-0 items-center gap-x-1.5">
        <span className="shrink-0 text-ink">{count}</span>
        {isWaiting ? (
          <Part>
            <Clock size={14} className="shrink-0 text-wait" />
            <span className="text-wait">{words.problems.wait(providerLabel, seconds)}</span>
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
      {!isLoading && !isWaiting && (
        <>
          {isComplete ? (
            <Button
              look="icon"
              className="-ml-2"
              aria-label={words.screen.refresh}
              title={words.screen.refresh}
              onClick={props.onRefresh}
            >
              <RotateCw size={14} />
            </Button>
          ) : (
            // With nothing to go on from, the way out stands where the clients would.
            props.known > 0 && (
              <Button className="text-ink" onClick={props.onGoOn}>
                {words.screen.goOn}
              </Button>
            )
          )}
        </>
      )}
      {props.renewed > 0 && (
        <span className="flex shrink-0 items-center gap-x-1 text-accent">
          {words.screen.renewed(props.renewed)}
          <Button look="quiet" onClick={props.onSeen}>
            {words.screen.markSeen}
          </Button>
        </span>
      )}
      {setAside.length > 0 && <SetAsideList setAside={setAside} providerLabel={providerLabel} />}
      <p className="ml-auto shrink-0">
        <span className="max-md:sr-only">{words.screen.datesIn} </span>
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

/** What is read aloud: at rest all of it, on the way only that it is on its way. */
function announcement(
  { isLoading, isComplete, isChecking, providerLabel }: Status,
  isWaiting: boolean,
  atRest: string,
): string {
  if (isWaiting) return words.problems.kinds['rate-limited'].cause(providerLabel);
  return isLoading && !isComplete && !isChecking ? words.screen.waitingFor(providerLabel) : atRest;
}

function Announcement({ text }: { readonly text: string }) {
  return <output className="sr-only">{useSettled(text, SETTLES_MS)}</output>;
}
