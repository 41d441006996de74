import type { Instant } from '#domain/client.ts';
import { withEarlier } from './earlier-versions.ts';
import { changesOf, MARGIN } from './reading/partition.ts';
import { isOfContent, type RowKey } from './reading/row-key.ts';
import type { SyncContext, WindowContext } from './sync-context.ts';
import type { SyncState } from './sync-state.ts';

/** So many rows can be asked for one by one; more are read again together. */
const MOST_BY_ID = 20;

/** Reads what changed and what was deleted since the mark, from the provider itself, and moves the mark on. */
export async function readSince(
  { provider, windows, reporter, time }: WindowContext,
  tailFrom: number | null = Infinity,
): Promise<void> {
  const { since } = reporter.loaded.checkpoint;
  const mark = since === null ? null : since - MARGIN;
  const from =
    mark === null || tailFrom === null ? null : Math.min(Math.floor(mark / 1000), tailFrom);
  const changed = await windows.read({ from, to: null }, true);
  reporter.settle(changed);
  const asOf = changed.readAt ?? time.now();
  // Before anything later is read: what changed between the two is not read yet.
  const next = newestUpTo(reporter.loaded, asOf);
  const deletions = mark === null ? undefined : provider.deletions?.since(mark);
  if (deletions !== undefined) reporter.settle(await windows.whole(deletions));
  reporter.change({ asOf, checkpoint: { ...reporter.loaded.checkpoint, since: next } });
}

/**
 * The newest change up to a moment, deletions included; `null` where there is none. A row can have a date of the
 * future, which says nothing about what has been read.
 */
export function newestUpTo({ set, rejectedRows }: SyncState, latest: Instant): Instant | null {
  let newest = -Infinity;
  const look = (at: Instant | null) => {
    if (at !== null && at > newest && at <= latest) newest = at;
  };
  for (const client of set.clients) {
    if (client === undefined) continue;
    look(client.updatedAt);
    look(client.deletedAt);
  }
  for (const { updatedAt } of rejectedRows.values()) look(updatedAt);
  return newest === -Infinity ? null : newest;
}

/** Marks what came or changed as new to a person who has seen the set before. */
export function markChanged({ reporter, time }: SyncContext): void {
  const { set, recentChanges, earlierVersions, checkedAt } = reporter.loaded;
  const now = time.now();
  const changed = new Map(reporter.changed);
  reporter.changed.clear();
  if (checkedAt === null || changed.size === 0) return;
  const present = [...changed.keys()].filter((key) => set.get(key) !== null);
  reporter.change({
    recentChanges: new Map([...recentChanges, ...present.map((key) => [key, now] as const)]),
    earlierVersions: withEarlier(earlierVersions, changed, now),
  });
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

/** The keys of rows that have no date and can be asked for. */
export function undatedOf(context: SyncContext): RowKey[] {
  const keys = membersOf(context.reporter.loaded).filter(
    ({ key, updatedAt }) => updatedAt === null && !isOfContent(key),
  );
  return [...new Set(keys.map(({ key }) => key))];
}

/** When the rows that are known changed last, as far as they have a date. */
export function allChanges({
  set,
  rejectedRows,
}: Pick<SyncState, 'set' | 'rejectedRows'>): Instant[] {
  return [...changesOf(set.clients), ...changesOf(rejectedRows.values())];
}

/** A row that is known; one that the provider lists twice stands here twice. */
export interface Member {
  readonly key: RowKey;
  readonly updatedAt: Instant | null;
}

/** All rows as the provider counts them. */
export function membersOf({ set, rejectedRows, repeats, countsRepeats }: SyncState): Member[] {
  const members: Member[] = [];
  const add = (member: Member) => {
    const more = countsRepeats ? (repeats.get(member.key) ?? 0) : 0;
    for (let times = more; times >= 0; times -= 1) members.push(member);
  };
  for (const client of set.clients) if (client !== undefined) add(client);
  for (const [key, { updatedAt }] of rejectedRows) add({ key, updatedAt });
  return members;
}
