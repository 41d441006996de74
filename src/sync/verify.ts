import type { ClientKey, Instant } from '#domain/client.ts';
import { runPool } from './run-pool.ts';
import { reconcile } from './reconcile.ts';
import { changesOf, newestOf } from './changes.ts';
import { partitionTime } from './partition.ts';
import { rowCount } from './sync-state.ts';
import { earliest, type Rows } from './rows.ts';
import type { SyncContext } from './sync-context.ts';

/**
 * How far back the newest change is read again, in milliseconds: a change shows some time after the
 * moment it bears, and a provider's clocks need not agree.
 */
const MARGIN = 60_000;

/** How often a difference in numbers is looked into before the set is called unproved. */
const MOST_ROUNDS = 5;

/** Of an hour's requests, what one read may take at full speed, and at what share it goes on slowly. */
const QUICK_SHARE = 0.4;
const SLOW_SHARE = 0.5;
const HOUR = 3_600_000;

/**
 * Reads windows that cover all time, then what has changed since: a client changed meanwhile is in the
 * newest window, and one that is in none is gone. `since` is never after the moment any window is from.
 */
export async function verify(context: SyncContext): Promise<void> {
  const { reader, reporter } = context;
  // What did not add up may be the gateway's memory of it.
  const isFresh = reporter.loaded.isUnverified;
  if (reporter.loaded.checkpoint.windows === null) partition(context);
  reporter.change({ phase: 'checking' });
  slowDownWhereMuch(context);
  const waiting = [...(reporter.loaded.checkpoint.windows ?? [])];
  await runPool(
    () => waiting.shift() ?? null,
    async (window) => ({ window, rows: await reader.window(window, isFresh) }),
    ({ window, rows }) => {
      const { windows, since } = reporter.loaded.checkpoint;
      reporter.verify(rows, {
        windows: (windows ?? []).filter((other) => other !== window),
        since: earliest(since, rows.readAt),
      });
    },
  );
  const { since, tailFrom } = reporter.loaded.checkpoint;
  const tail = await readSince(context, since, tailFrom);
  removeUnverified(context);
  await finish(context, tail, true);
}

/** Only what has changed since the last look, and whether anything is silently gone. */
export async function refresh(context: SyncContext): Promise<void> {
  const { provider, reporter, time } = context;
  const { checkpoint, recentChanges } = reporter.loaded;
  reporter.changed.clear();
  const tail = await readSince(context, checkpoint.since);
  const now = time.now();
  reporter.change({
    recentChanges: new Map([
      ...recentChanges,
      ...[...reporter.changed].map((key) => [key, now] as const),
    ]),
  });
  await finish(context, tail, provider.deletedSince(0) === null);
}

/** The draft says where: each window is to fit one page. */
function partition({ provider, reporter }: SyncContext): void {
  const { set, checkpoint } = reporter.loaded;
  const changes = changesOf(set.clients);
  const windows = partitionTime(changes, provider);
  // The last one has no end: it is read last, together with what has changed since.
  const tailFrom = windows.pop()?.from ?? null;
  const since = newestOf(changes);
  reporter.change({
    checkpoint: { ...checkpoint, windows, windowCount: windows.length, tailFrom, since },
  });
}

/** A set that needs much of what a provider allows in an hour is read slowly, and the screen says so. */
function slowDownWhereMuch({
  provider: { requestsPerHour },
  reporter,
  throttle,
}: SyncContext): void {
  const { pages, windowCount } = reporter.loaded.checkpoint;
  const requests = pages.size + windowCount;
  if (requestsPerHour === null || requests <= requestsPerHour * QUICK_SHARE) return;
  throttle.slowDown(HOUR / (requestsPerHour * SLOW_SHARE));
  reporter.change({ isSlow: true });
}

/** What changed and what was deleted since, from the provider itself. */
async function readSince(
  { provider, reader, reporter }: SyncContext,
  since: Instant | null,
  tailFrom: number | null = Infinity,
): Promise<Rows> {
  const mark = since === null ? null : since - MARGIN;
  const from =
    mark === null || tailFrom === null ? null : Math.min(Math.floor(mark / 1000), tailFrom);
  const changed = await reader.window({ from, to: null }, true);
  reporter.verify(changed);
  const deletions = mark === null ? null : provider.deletedSince(mark);
  if (deletions !== null) reporter.verify(await reader.whole(deletions));
  return changed;
}

/** Every window was read: who was in none is gone. */
function removeUnverified({ reporter }: SyncContext): void {
  const { set, rejectedRows, checkpoint } = reporter.loaded;
  // Rows that bear no date are in no window: the count has to speak for them.
  const unproved = [...set.keys()].filter(
    (key) => !checkpoint.verified.has(key) && set.get(key)?.updatedAt !== null,
  );
  set.remove(unproved);
  reporter.change({
    rejectedRows: new Map([...rejectedRows].filter(([id]) => checkpoint.verified.has(id))),
  });
}

/** Says that all is in, once the numbers agree. */
async function finish(context: SyncContext, tail: Rows, isCounted: boolean): Promise<void> {
  const { reporter, time } = context;
  const isUnverified = isCounted && !(await countsMatch(context));
  const { set, phase, checkpoint } = reporter.loaded;
  reporter.change({
    phase: isUnverified ? phase : 'complete',
    isUnverified,
    asOf: tail.readAt ?? time.now(),
    checkpoint: {
      ...checkpoint,
      verified: new Set(),
      since: earliest(newestOf(changesOf(set.clients)), tail.readAt),
      // What could not be proved is read anew from its windows on.
      windows: isUnverified ? null : [],
    },
  });
}

/** Whether there are as many rows as are known; where not, finds those that are silently gone. */
async function countsMatch(context: SyncContext): Promise<boolean> {
  const { provider, reader, reporter } = context;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { set, rejectedRows, checkpoint } = reporter.loaded;
    // A row without an id may be known twice.
    if ([...rejectedRows.values()].some((row) => row.id === null)) return true;
    if (reader.hasLied) return false;
    const known = rowCount(reporter.loaded);
    const count = await reader.count(provider.everything, known);
    reporter.change({ total: count });
    if (count === known) return true;
    const gone =
      count < known
        ? await reconcile(provider, reader, set.clients, (rows) => reporter.verify(rows))
        : new Set<ClientKey>();
    const newer = await readSince(context, checkpoint.since);
    for (const key of newer.clients.keys()) gone.delete(key);
    set.remove(gone);
    reporter.change({});
  }
  return false;
}
