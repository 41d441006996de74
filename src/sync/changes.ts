import type { Instant } from '#domain/client.ts';
import type { TimeWindow } from '#providers/contract.ts';
import type { SyncState } from './sync-state.ts';
import type { Rows } from './rows.ts';

/**
 * How far back the newest change is read again, in milliseconds: a change shows some time after the
 * moment it bears, and a provider's clocks need not agree.
 */
export const MARGIN = 60_000;

interface Dated {
  readonly updatedAt: Instant | null;
}

/** When these rows changed last, as far as they bear a date. */
export function changesOf(rows: Iterable<Dated | undefined>): Instant[] {
  const changes: Instant[] = [];
  for (const row of rows) {
    if (row !== undefined && row.updatedAt !== null) changes.push(row.updatedAt);
  }
  return changes;
}

/** The same of all rows that are known, or that came together. */
export function allChanges({
  set,
  rejectedRows,
}: Pick<SyncState, 'set' | 'rejectedRows'>): Instant[] {
  return [...changesOf(set.clients), ...changesOf(rejectedRows.values())];
}

export function changesIn({ clients, rejectedRows }: Rows): Instant[] {
  return [...changesOf(clients.values()), ...changesOf(rejectedRows.values())];
}

/**
 * The newest change up to a moment, deletions included; `null` where there is none. A row can bear a date of the
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

/** Whether a change lies in a window, or so many seconds outside it. */
export function isWithin(change: Instant, { from, to }: TimeWindow, margin: number): boolean {
  return (
    (from === null || (from - margin) * 1000 <= change) &&
    (to === null || change <= (to + margin) * 1000)
  );
}
