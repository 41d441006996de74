import type { ClientKey, Instant } from '#domain/client.ts';
import type { TimeWindow } from '#providers/contract.ts';
import { membersOf, readByKey, undatedOf, type Member } from './changes.ts';
import { isWithin, MARGIN } from './reading/partition.ts';
import type { RowKey } from './reading/row-key.ts';
import type { Rows } from './reading/rows.ts';
import type { ProvedContext } from './sync-context.ts';
import { rowCount } from './sync-state.ts';

interface Dated {
  readonly key: RowKey;
  readonly at: Instant;
}

/** Looks for rows that came or went without a trace: in windows of time, and of those that have no date one by one. */
export async function lookForDifference(context: ProvedContext, count: number): Promise<void> {
  const { windows, reporter } = context;
  const members = membersOf(reporter.loaded);
  const gone = await reconcile(context, members, (rows) => reporter.settle(rows));
  const { since } = reporter.loaded.checkpoint;
  // One that has changed meanwhile is not gone.
  const newer = since === null ? null : await windows.read(newerThan(since), true);
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

/**
 * Reads the windows again that had what is gone: the gateway remembers them as they were, and a reload would find the
 * same difference again.
 */
async function putBack(
  { provider, windows, reporter }: ProvedContext,
  members: readonly Member[],
  gone: ReadonlySet<RowKey>,
): Promise<void> {
  const moments = members.filter(({ key }) => gone.has(key)).map(({ updatedAt }) => updatedAt);
  const margin = provider.changes.margin + 1;
  const stale = reporter.loaded.checkpoint.allWindows.filter((window) =>
    moments.some((at) => at !== null && isWithin(at, window, margin)),
  );
  for (const window of stale) reporter.settle(await windows.read(window, true));
}

/**
 * Finds where what is known and what the provider has differ: windows are counted, and where a count differs halved,
 * so that nothing is read but the pages which have a difference. `onRows` is given what was read there; what is
 * returned was not among it. A row found gone may have changed meanwhile: what is newer has to be read before it leaves.
 */
export async function reconcile(
  { provider, windows, counter }: Pick<ProvedContext, 'provider' | 'windows' | 'counter'>,
  members: readonly (Member | undefined)[],
  onRows: (rows: Rows) => void,
): Promise<Set<RowKey>> {
  const dated: Dated[] = [];
  let undated = 0;
  for (const member of members) {
    if (member === undefined) continue;
    if (member.updatedAt === null) undated += 1;
    else dated.push({ key: member.key, at: member.updatedAt });
  }
  dated.sort((a, b) => a.at - b.at);
  const gone = new Set<RowKey>();
  const read: Rows[] = [];

  const look = async (window: TimeWindow, first: number, end: number): Promise<void> => {
    const known = dated.slice(first, end);
    const isAll = window.from === null && window.to === null;
    const count = known.length + (isAll ? undated : 0);
    if (await counter.has(provider.changes.within(window), count)) return;
    const middle =
      known.length < provider.pageSize ? null : findGap(dated, first, end, provider.changes.margin);
    if (middle === null) {
      const rows = await windows.read(window, true);
      for (const { key } of known) if (!has(rows, key)) gone.add(key);
      read.push(rows);
      onRows(rows);
      return;
    }
    await Promise.all([
      look({ from: window.from, to: middle.second }, first, middle.index),
      look({ from: middle.second, to: window.to }, middle.index, end),
    ]);
  };

  await look({ from: null, to: null }, 0, dated.length);
  // One whose date was set back has left its window for another.
  return new Set([...gone].filter((key) => !read.some((rows) => has(rows, key))));
}

function has({ clients, rejectedRows }: Rows, key: RowKey): boolean {
  return clients.has(key as ClientKey) || rejectedRows.has(key);
}

/** The place nearest the middle where time can be cut and nobody is near: both sides count the same rows. */
function findGap(
  dated: readonly Dated[],
  first: number,
  end: number,
  margin: number,
): { readonly index: number; readonly second: number } | null {
  const middle = (first + end) >> 1;
  for (let away = 0; away < (end - first) / 2; away += 1) {
    for (const index of [middle - away, middle + away]) {
      const before = dated[index - 1];
      const after = dated[index];
      if (before === undefined || after === undefined || index <= first || index >= end) continue;
      const second = Math.round((before.at + after.at) / 2000);
      const isApart =
        before.at < (second - margin) * 1000 && after.at > (second + margin + 1) * 1000;
      if (isApart) return { index, second };
    }
  }
  return null;
}
