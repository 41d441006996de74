import type { SortKey } from '#query/client-query.ts';
import type { Instant } from '#domain/client.ts';
import { markChanged, newestUpTo, readByKey, readSince } from './changes.ts';
import { readPages } from './initial-load.ts';
import type { RowKey } from './reading/row-key.ts';
import { earliest } from './reading/rows.ts';
import type { SyncContext, WindowContext } from './sync-context.ts';
import { nothingRead } from './sync-checkpoint.ts';
import { HOUR, requestsPerHour, slowDownWhereMuch } from './time.ts';

/** How long after all pages were read they are read again, in milliseconds, where changes can be asked for. */
const READ_EVERY = HOUR;

/** Of an hour's requests, what reading all pages again may take. */
const READ_SHARE = 0.1;

/** Where only pages are to be had: all of them, each time. */
export async function readAgain(context: SyncContext, sort: readonly SortKey[]): Promise<void> {
  await readAllPages(context, sort);
  conclude(context, context.reporter.loaded.checkpoint.readAt);
}

/** All pages, then what changed since; after a while all pages again, which alone tell what has left. */
export async function readIncrement(
  context: WindowContext,
  sort: readonly SortKey[],
): Promise<void> {
  const { reporter, time } = context;
  const { phase, checkpoint } = reporter.loaded;
  // Without a date to begin at, it would be everything.
  if (phase === 'read' && checkpoint.since !== null && !isReadDue(context)) {
    await readSince(context);
    markChanged(context);
    return;
  }
  await readAllPages(context, sort);
  const { readAt } = reporter.loaded.checkpoint;
  const since = earliest(newestUpTo(reporter.loaded, readAt ?? time.now()), readAt);
  reporter.changeCheckpoint({ since });
  await readSince(context);
  conclude(context, reporter.loaded.asOf);
}

function isReadDue({ provider, reporter, time }: SyncContext): boolean {
  const { checkedSince, pages } = reporter.loaded.checkpoint;
  if (checkedSince === null) return true;
  const perHour = requestsPerHour(provider) * READ_SHARE;
  return time.steady() - checkedSince >= Math.max(READ_EVERY, (pages.size / perHour) * HOUR);
}

/** Every page once; a row that is on none of them is gone. What was read before stays on screen meanwhile. */
async function readAllPages(context: SyncContext, sort: readonly SortKey[]): Promise<void> {
  const { provider, reporter, throttle, time } = context;
  const { phase, checkpoint } = reporter.loaded;
  // A cursor may not be valid any more.
  if (phase === 'read' || provider.isPagedByCursor === true) {
    reporter.change({ checkpoint: nothingRead(phase === 'read' || checkpoint.isFresh) });
  }
  const pages = Math.ceil(reporter.loaded.set.size / provider.pageSize);
  if (slowDownWhereMuch(provider, throttle, pages)) reporter.change({ isSlow: true });
  await readPages(context, sort, (rows, { checkpoint: progress, ...changed }) => {
    const { readAt } = reporter.loaded.checkpoint;
    reporter.takePage(rows, {
      ...changed,
      checkpoint: {
        ...(progress ?? reporter.loaded.checkpoint),
        readAt: earliest(readAt, rows.readAt ?? time.now()),
      },
    });
  });
  const missing = keysMissing(context);
  // Offset pages pass over rows where others leave meanwhile: a few are asked for by themselves.
  if (missing.length > 0 && !(await readByKey(context, missing))) {
    reporter.remove(keysMissing(context));
  }
}

function keysMissing({ reporter }: SyncContext): RowKey[] {
  const { set, rejectedRows, checkpoint } = reporter.loaded;
  const known = [...set.keys(), ...rejectedRows.keys()];
  return known.filter((key) => !checkpoint.verified.has(key));
}

/** Says that all pages are in, as of then. */
function conclude(context: SyncContext, asOf: Instant | null): void {
  const { reporter, time } = context;
  const { checkpoint, checkedAt } = reporter.loaded;
  if (checkedAt === null) reporter.changed.clear();
  markChanged(context);
  reporter.change({
    phase: 'read',
    isUnverified: false,
    asOf,
    checkedAt: checkpoint.readAt,
    checkpoint: { ...checkpoint, verified: new Set(), checkedSince: time.steady() },
  });
}
