import type { SortKey } from '#query/client-query.ts';
import { isProvable } from '#providers/contract.ts';
import { allChanges, markChanged, readSince } from './changes.ts';
import { initialLoad } from './initial-load.ts';
import { Counter } from './reading/counter.ts';
import { isWithin } from './reading/partition.ts';
import { hasChanges, Windows, type WindowProvider } from './reading/windows.ts';
import { isCheckDue, recheck } from './recheck.ts';
import type { ProvedContext, SyncContext } from './sync-context.ts';
import { isComplete, isStuck, type SyncState } from './sync-state.ts';
import { readAgain, readIncrement } from './unproved.ts';
import { refresh, verify } from './verify.ts';

/**
 * Makes a set whole, by what its provider can do: it is checked and kept up to date, or read again. None of this is
 * needed for the first rows on screen: it is a part of the program that comes after them.
 */
export async function prove(
  context: SyncContext,
  from: SyncState | null,
  sort: readonly SortKey[],
): Promise<void> {
  const { provider, reader } = context;
  if (isProvable(provider)) {
    const counter = new Counter(reader, provider.counts);
    const windows = toWindows(context, provider, counter);
    await proveByNumbers({ ...context, provider, counter, windows }, from, sort);
  } else if (hasChanges(provider)) {
    const windows = toWindows(context, provider, null);
    await readIncrement({ ...context, provider, windows }, sort);
  } else await readAgain(context, sort);
}

/**
 * First a draft of the pages, for the screen; then the proof, by windows of time; from then on only what has
 * changed, and now and then everything again.
 */
async function proveByNumbers(
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
