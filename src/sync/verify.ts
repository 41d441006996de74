import { runPool } from '#async/run-pool.ts';
import { allChanges, markChanged, newestUpTo, readByKey, undatedOf } from './changes.ts';
import { initialLoad } from './initial-load.ts';
import { partitionTime } from './reading/partition.ts';
import { MOST_IN_FLIGHT } from './request-queue.ts';
import { earliest } from './reading/rows.ts';
import { settle } from './settle.ts';
import type { ProvedContext } from './sync-context.ts';
import { toUnchecked } from './sync-state.ts';
import { slowDownWhereMuch } from './time.ts';

/**
 * Reads windows that cover all time, then what has changed since: a client changed meanwhile is in the newest
 * window, and one that is in none is gone. Where the numbers do not agree then, everything is read again, past what
 * the gateway remembers; where they still do not, the set is unproved.
 */
export async function verify(context: ProvedContext): Promise<void> {
  const { reporter, reader } = context;
  // Of a lie that this load has met, it would only meet the same again.
  if (reporter.loaded.checkpoint.isDisputed && !reader.hasLied) startAgain(context);
  for (;;) {
    if (reporter.loaded.checkpoint.pageCount === null) await initialLoad(context, []);
    if (reporter.loaded.checkpoint.windows === null) partition(context);
    reporter.change({ phase: 'checking' });
    const { pages, allWindows } = reporter.loaded.checkpoint;
    const requests = pages.size + allWindows.length;
    if (slowDownWhereMuch(context.provider, context.throttle, requests))
      reporter.change({ isSlow: true });
    await readWindows(context);
    if (await settle(context, true)) {
      conclude(context);
      return;
    }
    const { isFresh } = reporter.loaded.checkpoint;
    if (isFresh || reader.hasLied) break;
    startAgain(context);
  }
  reporter.change({ isUnverified: true });
}

/**
 * Only what has changed since the last look, and whether anything came or went without a trace. What does not add up
 * leads back to the windows.
 */
export async function refresh(context: ProvedContext): Promise<void> {
  const isSettled = await settle(context, false);
  markChanged(context);
  if (isSettled) return;
  startAgain(context);
  await verify(context);
}

/** Says that all is in and agrees. */
export function conclude({ reporter, time }: ProvedContext): void {
  const { checkpoint, asOf } = reporter.loaded;
  reporter.change({
    phase: 'complete',
    isUnverified: false,
    isRechecking: false,
    checkedAt: earliest(checkpoint.readAt, asOf),
    checkpoint: {
      ...checkpoint,
      windows: [],
      verified: new Set(),
      doubtful: new Set(),
      checkedSince: time.steady(),
    },
  });
}

/** All over, past what the gateway remembers: pages too, since rows without a date are in no window. */
export function startAgain({ reporter }: ProvedContext): void {
  reporter.change(toUnchecked(reporter.loaded));
}

/** Cuts time into windows where the rows that are known say: each is to fit one page. */
export function partition({ provider, reporter, time }: ProvedContext): void {
  const { checkpoint, asOf } = reporter.loaded;
  const windows = partitionTime(allChanges(reporter.loaded), {
    pageSize: provider.pageSize,
    margin: provider.changes.margin,
  });
  // The last one has no end: it is read last, together with what has changed since.
  const tailFrom = windows.pop()?.from ?? null;
  reporter.changeCheckpoint({
    windows,
    allWindows: windows,
    tailFrom,
    readAt: null,
    verified: new Set(),
    doubtful: new Set(),
    since: checkpoint.since ?? newestUpTo(reporter.loaded, asOf ?? time.now()),
  });
}

async function readWindows(context: ProvedContext): Promise<void> {
  const { reporter } = context;
  const { windows, isFresh } = reporter.loaded.checkpoint;
  const waiting = [...(windows ?? [])];
  await runPool(
    MOST_IN_FLIGHT,
    () => waiting.shift() ?? null,
    async (window) => ({ window, rows: await context.windows.read(window, isFresh) }),
    ({ window, rows }) => {
      const { checkpoint } = reporter.loaded;
      reporter.verify(rows, {
        windows: (checkpoint.windows ?? []).filter((other) => other !== window),
        readAt: earliest(checkpoint.readAt, rows.readAt),
        // Nothing that was read is older than the mark, whatever memory it came from.
        since: checkpoint.since === null ? null : earliest(checkpoint.since, rows.readAt),
      });
    },
  );
  // Pages have brought those that no window holds, unless only windows are read again.
  if (isFresh) await readByKey(context, undatedOf(context));
}
