import type { SortKey } from '#query/client-query.ts';
import { problemOf, type Problem } from '#domain/errors.ts';
import { isProvable, type ApiRequest, type Provider } from '#providers/contract.ts';
import { allChanges, markChanged, readSince } from './changes.ts';
import { Counter } from './reading/counter.ts';
import { initialLoad } from './initial-load.ts';
import { isWithin } from './reading/partition.ts';
import { Reader } from './reading/reader.ts';
import { isCheckDue, recheck } from './recheck.ts';
import type { RequestQueue } from './request-queue.ts';
import type { ProvedContext, SyncContext } from './sync-context.ts';
import { SyncReporter } from './sync-reporter.ts';
import { isComplete, isStuck, type SyncState } from './sync-state.ts';
import { Throttle, type Time } from './time.ts';
import { readAgain, readIncrement } from './unproved.ts';
import { refresh, verify } from './verify.ts';
import { hasChanges, Windows, type WindowProvider } from './reading/windows.ts';

export interface SynchroniseOptions {
  readonly provider: Provider;
  /** What is known: nothing, a part whose rest is read, or a whole that is renewed. */
  readonly from: SyncState | null;
  /** The order on screen when the load starts; a provider that can sort sends that end first. */
  readonly sort: readonly SortKey[];
  readonly queue: RequestQueue;
  readonly signal: AbortSignal;
  readonly time: Time;
  /** Told after every step. */
  readonly onChange: (loaded: SyncState) => void;
}

/**
 * Makes a set of clients what the provider has. What fails ends it with what came and the problem, to be gone on
 * from; throws only when it is aborted.
 */
export async function synchronise(options: SynchroniseOptions): Promise<SyncState> {
  const { provider, from, sort, queue, signal, time, onChange } = options;
  const reporter = new SyncReporter(from, onChange);
  const throttle = new Throttle(time);
  const askOne = async (request: ApiRequest, fresh: boolean) => {
    await throttle.acquire(signal);
    return queue.ask(request, signal, fresh);
  };
  // What is gone on from later has to know it too: none of its numbers prove anything.
  const onLie = () => {
    if (!reporter.loaded.checkpoint.isDisputed) reporter.changeCheckpoint({ isDisputed: true });
  };
  const reader = new Reader(provider, askOne, onLie);
  const context = { reader, reporter, throttle, time, signal };
  reporter.change({ isRechecking: false });
  try {
    if (isProvable(provider)) {
      const counter = new Counter(reader, provider.counts);
      const windows = toWindows(context, provider, counter);
      await prove({ ...context, provider, counter, windows }, from, sort);
    } else if (hasChanges(provider)) {
      const windows = toWindows(context, provider, null);
      await readIncrement({ ...context, provider, windows }, sort);
    } else await readAgain({ ...context, provider }, sort);
  } catch (thrown) {
    signal.throwIfAborted();
    // A check in the background goes on at the next look, which says what is wrong if it still is.
    const problem = reporter.loaded.isRechecking ? null : problemOf(thrown);
    reporter.change({ ...explained(problem, context), isRechecking: false });
  }
  return reporter.loaded;
}

/** Ties whose number is wrong cannot be read to their end: then the numbers are the reason, and not that answer. */
function explained(
  problem: Problem | null,
  { reader, reporter }: Pick<SyncContext, 'reader' | 'reporter'>,
): Pick<SyncState, 'problem' | 'isUnverified'> {
  const { phase, isUnverified } = reporter.loaded;
  return reader.hasLied && phase === 'checking' && problem?.kind === 'contract'
    ? { problem: null, isUnverified: true }
    : { problem, isUnverified };
}

/**
 * First a draft of the pages, for the screen; then the proof, by windows of time; from then on only what has
 * changed, and now and then everything again.
 */
async function prove(
  context: ProvedContext,
  from: SyncState | null,
  sort: readonly SortKey[],
): Promise<void> {
  const { reporter } = context;
  if (reporter.loaded.phase === 'complete') {
    await refresh(context);
    if (isComplete(reporter.loaded) && isCheckDue(context)) await recheck(context);
  } else if (from !== null && from.phase === 'checking' && isStuck(from))
    await glance(context, from);
  else {
    reporter.change({ isUnverified: false });
    const isKnown = reporter.loaded.checkedAt !== null;
    await initialLoad(context, sort);
    await verify(context);
    if (!isKnown) reporter.changed.clear();
  }
  markChanged(context);
}

/**
 * A look at a set that only a new check can complete, which somebody has to ask for: it would cost as much each time.
 * What has changed is shown all the same.
 */
async function glance(context: ProvedContext, { problem }: SyncState): Promise<void> {
  if (context.reporter.loaded.checkpoint.since !== null) await readSince(context);
  context.reporter.change({ problem });
}

function toWindows(
  { reader, reporter }: Pick<SyncContext, 'reader' | 'reporter'>,
  provider: WindowProvider,
  counter: Counter | null,
): Windows {
  return new Windows(
    provider,
    reader,
    counter,
    (window) =>
      allChanges(reporter.loaded).filter((change) =>
        isWithin(change, window, provider.changes.margin),
      ).length,
  );
}
