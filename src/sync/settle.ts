import type { ClientKey, Instant } from '#domain/client.ts';
import { membersOf, readByKey, readSince } from './changes.ts';
import { changesOf } from './reading/partition.ts';
import { lookForDifference } from './reconcile.ts';
import type { RowKey } from './reading/row-key.ts';
import { sizeOf, type Rows } from './reading/rows.ts';
import type { ProvedContext } from './sync-context.ts';
import { rowCount } from './sync-state.ts';

/** How often the number is asked for again while rows come and go, and how often a difference is looked for. */
const MOST_ROUNDS = 8;
const MOST_LOOKS = 3;

/**
 * Reads what has changed, and whether there are as many rows as are known then. The number is asked for first: what
 * came or went after it shows in the changes, and then it is asked for again. `isCheck` where windows have just been
 * read: a row that is in none of them is gone. `false` where the difference cannot be explained.
 */
export async function settle(context: ProvedContext, isCheck: boolean): Promise<boolean> {
  const { reporter } = context;
  const { tailFrom, isDisputed } = reporter.loaded.checkpoint;
  // Of a lie that this load has met, what came is still to be shown, though nothing can be proved.
  if (isDisputed && !context.reader.hasLied) return false;
  if (isCheck) await findOutRepeats(context);
  for (let round = 0, looks = 0; round < MOST_ROUNDS; round += 1) {
    const before = rowCount(reporter.loaded);
    // Then all of time is read by windows alone, and those do not hold a row without a date.
    const isFromNothing = before === 0 || reporter.loaded.checkpoint.since === null;
    const count = await countAll(context);
    const datedCount = isCheck && count !== null ? await countDated(context) : null;
    if (isFromNothing && !isCheck && count !== before) return false;
    await readSince(context, isCheck && round === 0 ? tailFrom : Infinity);
    const hasGrown = rowCount(reporter.loaded) > before;
    if (isCheck && round === 0) removeUnverified(context);
    if (!(await readDoubtful(context)) || count === null || context.reader.hasLied) return false;
    const known = rowCount(reporter.loaded);
    if (isFromNothing && !isCheck && known !== before) return false;
    // One that came after the number was asked for would make up for a row of no window that pages passed over.
    if (isCheck && hasGrown) continue;
    const isEqual = count === known;
    if (isEqual && (datedCount === null || datedCount === datedOf(context).length)) return true;
    if (isEqual || known !== before) continue;
    if (looks === MOST_LOOKS) return false;
    looks += 1;
    // Should it be broken off, or find nothing: numbers that agree by chance later on prove nothing then.
    reporter.changeCheckpoint({ isDisputed: true });
    await lookForDifference(context, count);
    if (rowCount(reporter.loaded) === known) return false;
    reporter.changeCheckpoint({ isDisputed: context.reader.hasLied });
  }
  return false;
}

/** How many rows the provider has; `null` where its numbers prove nothing. */
async function countAll({
  provider,
  reader,
  counter,
  reporter,
}: ProvedContext): Promise<number | null> {
  if (reader.hasLied) return null;
  const total = await counter.count(provider.everything, rowCount(reporter.loaded));
  reporter.change({ total });
  return total;
}

/**
 * How many rows with a date the provider has. One without a date, that no window holds and pages passed over, could
 * otherwise be made up for by one that went meanwhile.
 */
async function countDated(context: ProvedContext): Promise<number> {
  const { provider, counter } = context;
  const dated = datedOf(context);
  if (dated.length === 0) return 0;
  const first = dated.reduce((a, b) => Math.min(a, b));
  const window = { from: Math.floor(first / 1000) - provider.changes.margin - 1, to: null };
  return counter.count(provider.changes.within(window), dated.length);
}

function datedOf(context: ProvedContext): Instant[] {
  return changesOf(membersOf(context.reporter.loaded));
}

/** Every window was read: who was in none is gone. */
function removeUnverified({ reporter }: ProvedContext): void {
  const { set, rejectedRows, checkpoint } = reporter.loaded;
  // Rows that have no date may be in no window: the count has to speak for them.
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
async function readDoubtful(context: ProvedContext): Promise<boolean> {
  return readByKey(context, [...context.reporter.loaded.checkpoint.doubtful]);
}

/**
 * Finds out whether the provider's numbers count a row twice that it lists twice, around the moment of one such row. Does
 * not, where something changes there meanwhile.
 */
async function findOutRepeats({
  provider,
  windows,
  counter,
  reporter,
}: ProvedContext): Promise<void> {
  const { set, rejectedRows, repeats } = reporter.loaded;
  const moments = [...repeats.keys()].map(
    (key) => (set.get(key as ClientKey) ?? rejectedRows.get(key))?.updatedAt ?? null,
  );
  const at = moments.find((moment) => moment !== null) ?? null;
  if (at === null) return;
  const second = Math.floor(at / 1000);
  const window = { from: second - 1, to: second + 2 };
  const rows = await windows.read(window, true);
  const listed = timesListed(rows);
  const count = await counter.compare(provider.changes.within(window), listed);
  const again = await windows.read(window, true);
  if (listed !== timesListed(again) || sizeOf(rows) !== sizeOf(again)) return;
  if (listed > sizeOf(rows)) reporter.change({ countsRepeats: count === listed });
}

function timesListed(rows: Rows): number {
  return [...rows.repeats.values()].reduce((sum, times) => sum + times, sizeOf(rows));
}
