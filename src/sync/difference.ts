import type { ClientKey, Instant } from '#domain/client.ts';
import { reconcile, type Member } from './reconcile.ts';
import { isWithin, MARGIN } from './changes.ts';
import { rowCount } from './sync-state.ts';
import { isOfContent, sizeOf, type RowKey, type Rows } from './rows.ts';
import type { SyncContext } from './sync-context.ts';

/** So many rows can be asked for one by one; more are read again together. */
const MOST_BY_ID = 20;

/** Looks for rows that came or went without a trace: in windows of time, and of those that bear no date one by one. */
export async function lookForDifference(context: SyncContext, count: number): Promise<void> {
  const { provider, reader, reporter } = context;
  const members = membersOf(context);
  const gone = await reconcile(provider, reader, members, (rows) => reporter.settle(rows));
  const { since } = reporter.loaded.checkpoint;
  // One that has changed meanwhile is not gone.
  const newer = since === null ? null : await reader.window(newerThan(since), true);
  if (newer !== null) reporter.settle(newer);
  const missing = new Set([...gone].filter((key) => newer === null || !has(newer, key)));
  reporter.remove(missing);
  await putBack(context, members, missing);
  if (missing.size === 0 && count < rowCount(reporter.loaded)) {
    await readByKey(context, undatedOf(context));
  }
}

function newerThan(since: Instant) {
  return { from: Math.floor((since - MARGIN) / 1000), to: null };
}

function has({ clients, rejectedRows }: Rows, key: RowKey): boolean {
  return clients.has(key as ClientKey) || rejectedRows.has(key);
}

/** All rows as the provider counts them. */
export function membersOf({ reporter }: SyncContext): Member[] {
  const { set, rejectedRows, repeats, countsRepeats } = reporter.loaded;
  const members: Member[] = [];
  const add = (member: Member) => {
    const more = countsRepeats ? (repeats.get(member.key) ?? 0) : 0;
    for (let times = more; times >= 0; times -= 1) members.push(member);
  };
  for (const client of set.clients) if (client !== undefined) add(client);
  for (const [key, { updatedAt }] of rejectedRows) add({ key, updatedAt });
  return members;
}

/**
 * Finds out whether the provider's numbers count a row twice that it lists twice, around the moment of one such row. Does
 * not, where something changes there meanwhile.
 */
export async function findOutRepeats({ provider, reader, reporter }: SyncContext): Promise<void> {
  const { set, rejectedRows, repeats } = reporter.loaded;
  const moments = [...repeats.keys()].map(
    (key) => (set.get(key as ClientKey) ?? rejectedRows.get(key))?.updatedAt ?? null,
  );
  const at = moments.find((moment) => moment !== null) ?? null;
  if (at === null) return;
  const second = Math.floor(at / 1000);
  const window = { from: second - 1, to: second + 2 };
  const rows = await reader.window(window, true);
  const listed = timesListed(rows);
  const count = await reader.compare(provider.changedIn(window), listed);
  const again = await reader.window(window, true);
  if (listed !== timesListed(again) || sizeOf(rows) !== sizeOf(again)) return;
  if (listed > sizeOf(rows)) reporter.change({ countsRepeats: count === listed });
}

function timesListed(rows: Rows): number {
  return [...rows.repeats.values()].reduce((sum, times) => sum + times, sizeOf(rows));
}

/** The keys of rows that bear no date and can be asked for. */
export function undatedOf(context: SyncContext): RowKey[] {
  const keys = membersOf(context).filter(
    ({ key, updatedAt }) => updatedAt === null && !isOfContent(key),
  );
  return [...new Set(keys.map(({ key }) => key))];
}

/**
 * Reads the windows again that had what is gone: the gateway remembers them as they were, and a reload would find the
 * same difference again.
 */
async function putBack(
  { provider, reader, reporter }: SyncContext,
  members: readonly Member[],
  gone: ReadonlySet<RowKey>,
): Promise<void> {
  const moments = members.filter(({ key }) => gone.has(key)).map(({ updatedAt }) => updatedAt);
  const margin = provider.windowMargin + 1;
  const stale = reporter.loaded.checkpoint.allWindows.filter((window) =>
    moments.some((at) => at !== null && isWithin(at, window, margin)),
  );
  for (const window of stale) reporter.settle(await reader.window(window, true));
}

/** Reads rows one by one, from the provider itself; whether all of them could be. */
export async function readByKey(
  { provider, reader, reporter }: SyncContext,
  keys: readonly RowKey[],
): Promise<boolean> {
  if (keys.length > MOST_BY_ID) return false;
  for (const key of keys) {
    const rows = isOfContent(key) ? null : await reader.one(key.slice(provider.id.length + 1));
    if (rows === null) return false;
    if (rows.clients.size + rows.rejectedRows.size === 0) reporter.remove([key]);
    else reporter.settle(rows);
  }
  return true;
}
