import { runPool } from './run-pool.ts';
import { allChanges, newestUpTo } from './changes.ts';
import { partitionTime } from './partition.ts';
import { initialLoad } from './initial-load.ts';
import { toUnchecked } from './sync-state.ts';
import { readByKey, undatedOf } from './difference.ts';
import { settle } from './settle.ts';
import { earliest } from './rows.ts';
import type { SyncContext } from './sync-context.ts';

/** Of an hour's requests, what one read may take at full speed, and at what share it goes on slowly. */
const QUICK_SHARE = 0.4;
const SLOW_SHARE = 0.5;
const HOUR = 3_600_000;

/**
 * Reads windows that cover all time, then what has changed since: a client changed meanwhile is in the newest
 * window, and one that is in none is gone. Where the numbers do not agree then, everything is read again, past what
 * the gateway remembers; where they still do not, the set is unproved.
 */
export async function verify(context: SyncContext): Promise<void> {
  const { reporter } = context;
  if (reporter.loaded.checkpoint.isDisputed) startAgain(context);
  for (;;) {
    if (reporter.loaded.checkpoint.pageCount === null) await initialLoad(context, []);
    if (reporter.loaded.checkpoint.windows === null) partition(context);
    reporter.change({ phase: 'checking' });
    slowDownWhereMuch(context);
    await readWindows(context);
    if (await settle(context, true)) {
      conclude(context);
      return;
    }
    const { isFresh } = reporter.loaded.checkpoint;
    if (isFresh || context.reader.hasLied) break;
    startAgain(context);
  }
  reporter.change({ isUnverified: true });
}

/**
 * Only what has changed since the last look, and whether anything came or went without a trace. What does not add up
 * leads back to the windows.
 */
export async function refresh(context: SyncContext): Promise<void> {
  const isSettled = await settle(context, false);
  markChanged(context);
  if (isSettled) return;
  startAgain(context);
  await verify(context);
}

/** Marks what came or changed as new to whoever has seen the set before. */
export function markChanged({ reporter, time }: SyncContext): void {
  const { set, recentChanges, checkedAt } = reporter.loaded;
  const now = time.now();
  const changed = [...reporter.changed].filter((key) => set.get(key) !== null);
  reporter.changed.clear();
  if (checkedAt === null || changed.length === 0) return;
  reporter.change({
    recentChanges: new Map([...recentChanges, ...changed.map((key) => [key, now] as const)]),
  });
}

/** Says that all is in and agrees. */
export function conclude({ reporter, time }: SyncContext): void {
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
export function startAgain({ reporter }: SyncContext): void {
  reporter.change(toUnchecked(reporter.loaded));
}

/** Cuts time into windows where the rows that are known say: each is to fit one page. */
export function partition({ provider, reporter, time }: SyncContext): void {
  const { checkpoint, asOf } = reporter.loaded;
  const windows = partitionTime(allChanges(reporter.loaded), provider);
  // The last one has no end: it is read last, together with what has changed since.
  const tailFrom = windows.pop()?.from ?? null;
  reporter.changeLedger({
    windows,
    allWindows: windows,
    tailFrom,
    readAt: null,
    isDisputed: false,
    verified: new Set(),
    doubtful: new Set(),
    since: checkpoint.since ?? newestUpTo(reporter.loaded, asOf ?? time.now()),
  });
}

async function readWindows(context: SyncContext): Promise<void> {
  const { reader, reporter } = context;
  const { windows, isFresh } = reporter.loaded.checkpoint;
  const waiting = [...(windows ?? [])];
  await runPool(
    () => waiting.shift() ?? null,
    async (window) => ({ window, rows: await reader.window(window, isFresh) }),
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

/** A set that needs much of what a provider allows in an hour is read slowly, and the screen says so. */
function slowDownWhereMuch({
  provider: { requestsPerHour },
  reporter,
  throttle,
}: SyncContext): void {
  const { pages, allWindows } = reporter.loaded.checkpoint;
  const requests = pages.size + allWindows.length;
  if (requestsPerHour === null || requests <= requestsPerHour * QUICK_SHARE) return;
  throttle.slowDown(HOUR / (requestsPerHour * SLOW_SHARE));
  reporter.change({ isSlow: true });
}
