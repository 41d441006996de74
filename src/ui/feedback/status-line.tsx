import { RotateCw } from 'lucide-react';
import { useMemo } from 'react';
import { loadLater, messages } from '#i18n/messages.ts';
import { Button } from '#ui/primitives/button.tsx';
import { useSecondsUntil } from '#ui/primitives/countdown.ts';
import { FOCUS_FIRST } from '#ui/primitives/focus-places.ts';
import { PanelBoundary } from '#ui/primitives/panel-boundary.tsx';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import { useMoment } from '#ui/primitives/moment.tsx';
import { useDebounced } from '#ui/primitives/use-debounced.ts';
import { SourceState, type SourceStatus } from './source-state.tsx';
import { areRowsComing, countWords, join, named, type RowCounts } from './status-messages.ts';

// Made once, so that nothing of it is drawn again.
const ICON = <RotateCw size="0.875rem" />;

// Most lists have none.
const UnreadableRows = lazyPart(async () => {
  const [part] = await Promise.all([import('./unreadable-rows.tsx'), loadLater('unreadableRows')]);
  return part;
});

/** Long enough that typing in the search box is not commented key by key. */
const SETTLES_MS = 700;

interface StatusLineProps {
  /** One for each provider in the list. */
  readonly sources: readonly SourceStatus[];
  /** How many rows there are, where one may be of several providers; else `null`. */
  readonly rows: RowCounts | null;
  /** How many deleted clients answer the question, and are hidden. */
  readonly hiddenCount: number;
  readonly onShowHidden: () => void;
  /** How many clients came or changed and were not seen since. */
  readonly recentChanges: number;
  readonly onShowChanges: () => void;
  readonly onSeen: () => void;
  /** Asks for what has changed, and reads what is missing. */
  readonly onRefresh: () => void;
  /** Whether days are those of this device: on a phone that goes without saying. */
  readonly isOwnZone: boolean;
}

/** What is true of the clients above: how many, whether all, as of when, in which zone. */
export function StatusLine(props: StatusLineProps) {
  const { sources, hiddenCount, onShowHidden, isOwnZone } = props;
  const { recentChanges, onShowChanges, onSeen, onRefresh } = props;
  const { zone } = useMoment();
  const isWaiting = useIsWaiting(sources);
  const count = countWords(sources, props.rows);
  const isBusy = isWaiting || sources.some(({ isLoading }) => isLoading);
  const isComplete = sources.every((source) => source.isComplete);
  const hasRows = sources.some(({ known }) => known > 0);
  const lines = isOwnZone && sources.length === 1 ? '' : 'pointer-coarse:max-md:min-h-20';

  return (
    <div
      className={`flex min-h-10 items-center gap-x-3 px-4 text-label text-muted max-md:min-h-13 max-md:flex-wrap max-md:gap-x-2 max-md:overflow-clip max-md:py-1 ${lines}`}
    >
      <Announcement text={announcement(sources, isWaiting, count)} />
      <p aria-hidden="true" className="figures flex min-w-0 shrink-0 items-center">
        <span className="text-ink">{count}</span>
      </p>
      {hiddenCount > 0 && (
        <Button
          look="small"
          title={messages.screen.showHidden}
          onClick={onShowHidden}
          className="figures -mx-2 pointer-coarse:h-11"
        >
          {messages.screen.hidden(hiddenCount)}
        </Button>
      )}
      <p
        aria-hidden="true"
        // Several have a line of their own on a phone, below all that can be pressed; so has a failure, which is a sentence.
        className={`figures flex min-w-0 items-center gap-x-1.5 max-md:flex-wrap md:-ml-1.5 ${sources.length > 1 || sources.some(({ problem }) => problem !== null) ? 'max-md:order-1' : ''}`}
      >
        {sources.map((source) => (
          <SourceState key={source.id} source={source} sources={sources} />
        ))}
      </p>
      {(isComplete || isBusy || hasRows) && (
        <RefreshButton isBusy={isBusy} isComplete={isComplete} onRefresh={onRefresh} />
      )}
      {recentChanges > 0 && (
        <span className="flex shrink-0 items-center gap-x-1 text-accent">
          <Button look="link" onClick={onShowChanges}>
            {messages.screen.recentChanges(recentChanges)}
          </Button>
          <Button look="small" onClick={onSeen}>
            {messages.screen.markSeen}
          </Button>
        </span>
      )}
      <PanelBoundary>
        {sources
          .filter(({ rejectedRows }) => rejectedRows.length > 0)
          .map((source) => (
            <UnreadableRows key={source.id} source={source} sources={sources} />
          ))}
      </PanelBoundary>
      <p
        className={
          isOwnZone
            ? 'ml-auto shrink-0 max-md:sr-only'
            : 'shrink-0 max-md:order-1 max-md:w-full md:ml-auto'
        }
      >
        {messages.screen.datesIn} {zone}
      </p>
    </div>
  );
}

interface RefreshButtonProps {
  readonly isBusy: boolean;
  readonly isComplete: boolean;
  readonly onRefresh: () => void;
}

/**
 * What is complete can be refreshed; what is not can be continued. One button, whatever it does at the moment:
 * who pressed it keeps the focus.
 */
function RefreshButton({ isBusy, isComplete, onRefresh }: RefreshButtonProps) {
  const canContinue = !isBusy && !isComplete;
  return (
    <Button
      {...FOCUS_FIRST}
      look={canContinue ? 'plain' : 'icon'}
      className={canContinue ? 'text-ink' : 'thumb -ml-2 aria-disabled:opacity-50 max-md:-mr-2'}
      aria-disabled={isBusy}
      {...(!canContinue && {
        'aria-label': messages.screen.refresh,
        title: messages.screen.refresh,
      })}
      onClick={() => {
        if (!isBusy) onRefresh();
      }}
    >
      {canContinue ? messages.screen.goOn : ICON}
    </Button>
  );
}

/** Whether any provider is waited for: until the last of the waits is over. */
function useIsWaiting(sources: readonly SourceStatus[]): boolean {
  const waits = sources.flatMap(({ waitUntil }) => (waitUntil === null ? [] : [waitUntil]));
  const seconds = useSecondsUntil(waits.length === 0 ? null : Math.max(...waits));
  return seconds !== null && seconds > 0;
}

/**
 * What is read aloud: how many clients there are and whether those are all, without what changes with every
 * refresh or is said by a notice of its own.
 */
function announcement(sources: readonly SourceStatus[], isWaiting: boolean, count: string): string {
  if (isWaiting) {
    const waiting = sources.filter(({ waitUntil }) => waitUntil !== null);
    return join(
      ...waiting.map(({ providerLabel }) =>
        messages.problems.kinds['rate-limited'].cause(providerLabel),
      ),
    );
  }
  const coming = sources.filter(areRowsComing);
  if (coming.length > 0) {
    return join(...coming.map(({ providerLabel }) => messages.screen.waitingFor(providerLabel)));
  }
  const states = sources.map((source) => {
    const all = source.mode === 'proved' ? messages.screen.complete : messages.screen.allRead;
    const state = source.isComplete ? all : source.isLoading ? '' : messages.screen.incomplete;
    return named(sources, source, state);
  });
  return join(count, ...states);
}

/** Once it is said it is no news: a page that comes back from behind a dialog would say it again. */
function Announcement({ text }: { readonly text: string }) {
  // Another one with each change, also with one back to what was said before.
  const news = useMemo(() => ({ text }), [text]);
  const isSaid = useDebounced(news, SETTLES_MS * 5) === news;
  return (
    <output aria-live={isSaid ? 'off' : 'polite'} className="sr-only">
      {useDebounced(text, SETTLES_MS)}
    </output>
  );
}
