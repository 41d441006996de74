import type { Instant } from '#domain/client.ts';
import { changesOf, MARGIN, newestUpTo } from './changes.ts';
import { findOutRepeats, lookForDifference, membersOf, readByKey } from './difference.ts';
import { rowCount } from './sync-state.ts';
import type { RowKey } from './rows.ts';
import type { SyncContext } from './sync-context.ts';

/** How often the number is asked for again while rows come and go, and how often a difference is looked for. */
const MOST_ROUNDS = 8;
const MOST_LOOKS = 3;

/**
 * Reads what has changed, and whether there are as many rows as are known then. The number is asked for first: what
 * came or went after it shows in the changes, and then it is asked for again. `isCheck` where windows have just been
 * read: a row that is in none of them is gone. `false` where the difference cannot be explained.
 */
export async function settle(context: SyncContext, isCheck: boolean): Promise<boolean> {
  const { reporter } = context;
  const { tailFrom, isDisputed } = reporter.loaded.checkpoint;
  if (isDisputed) return false;
  if (isCheck) await findOutRepeats(context);
  for (let round = 0, looks = 0; round < MOST_ROUNDS; round += 1) {
    const before = rowCount(reporter.loaded);
    // Then all of time is read by windows alone, and those do not hold a row without a date.
    const isFromNothing = before === 0 || reporter.loaded.checkpoint.since === null;
    const count = await countAll(context);
    const datedCount = isCheck && count !== null ? await countDated(context) : null;
    if (isFromNothing && !isCheck && count !== before) return false;
    await readSince(context, isCheck && round === 0 ? tailFrom : Infinity);
    if (isCheck && round === 0) removeUnverified(context);
    if (!(await readDoubtful(context)) || count === null || context.reader.hasLied) return false;
    const known = rowCount(reporter.loaded);
    if (isFromNothing && !isCheck && known !== before) return false;
    const isEqual = count === known;
    if (isEqual && (datedCount === null || datedCount === datedOf(context).length)) return true;
    if (isEqual || known !== before) continue;
    if (looks === MOST_LOOKS) return false;
    looks += 1;
    // Should it be broken off, or find nothing: numbers that agree by chance later on prove nothing then.
    reporter.changeLedger({ isDisputed: true });
    await lookForDifference(context, count);
    if (rowCount(reporter.loaded) === known) return false;
    reporter.changeLedger({ isDisputed: false });
  }
  return false;
}

/** How many rows the provider has; `null` where its numbers prove nothing. */
async function countAll({ provider, reader, reporter }: SyncContext): Promise<number | null> {
  if (reader.hasLied) return null;
  const total = await reader.count(provider.everything, rowCount(reporter.loaded));
  reporter.change({ total });
  return total;
}

/**
 * How many rows with a date the provider has. One without a date, that no window holds and pages passed over, could
 * otherwise be made up for by one that went meanwhile.
 */
async function countDated(context: SyncContext): Promise<number> {
  const { provider, reader } = context;
  const dated = datedOf(context);
  if (dated.length === 0) return 0;
  const first = dated.reduce((a, b) => Math.min(a, b));
  const window = { from: Math.floor(first / 1000) - provider.windowMargin - 1, to: null };
  return reader.count(provider.changedIn(window), dated.length);
}

function datedOf(context: SyncContext): Instant[] {
  return changesOf(membersOf(context));
}

/** Reads what changed and what was deleted since the mark, from the provider itself, and moves the mark on. */
export async function readSince(
  { provider, reader, reporter, time }: SyncContext,
  tailFrom: number | null = Infinity,
): Promise<void> {
  const { since } = reporter.loaded.checkpoint;
  const mark = since === null ? null : since - MARGIN;
  const from =
    mark === null || tailFrom === null ? null : Math.min(Math.floor(mark / 1000), tailFrom);
  const changed = await reader.window({ from, to: null }, true);
  reporter.settle(changed);
  const asOf = changed.readAt ?? time.now();
  // Before anything later is read: what changed between the two is not read yet.
  const next = newestUpTo(reporter.loaded, asOf);
  const deletions = mark === null ? null : provider.deletedSince(mark);
  if (deletions !== null) reporter.settle(await reader.whole(deletions));
  reporter.change({ asOf, checkpoint: { ...reporter.loaded.checkpoint, since: next } });
}

/** Every window was read: who was in none is gone. */
function removeUnverified({ reporter }: SyncContext): void {
  const { set, rejectedRows, checkpoint } = reporter.loaded;
  // Rows that bear no date may be in no window: the count has to speak for them.
  const isUnverified = (key: RowKey, at: Instant | null) =>
    at !== null && !checkpoint.verified.has(key);
  const unproved: RowKey[] = [];
  for (const client of set.clients) {
    if (client !== undefined && isUnverified(client.key, client.updatedAt))
      unproved.push(client.key);
  }
  for (const [key, { updatedAt }] of rejectedRows)
    if (isUnverified(key, updatedAt)) unproved.push(key);
  reporter.remove(unproved);
}

/** Asks for each row of which two versions came. Whether all of them are settled. */
async function readDoubtful(context: SyncContext): Promise<boolean> {
  return readByKey(context, [...context.reporter.loaded.checkpoint.doubtful]);
}
