import type { ClientKey, Instant, RejectedRow } from '#domain/client.ts';
import { ClientStore } from '#engine/client-store.ts';
import { ClientIndexes } from '#engine/indexes/client-indexes.ts';
import type { Problem } from '#domain/errors.ts';
import type { EarlierVersion } from './earlier-versions.ts';
import { isOfPages, type RowKey } from './reading/row-key.ts';
import { nothingRead, type SyncCheckpoint } from './sync-checkpoint.ts';

/**
 * How far a set has come. A *draft* holds what its pages brought; offset pages lose rows while clients
 * change. While it is *checked*, windows of time prove it. *Complete* is said when every window is in. A provider
 * without windows and counts can prove nothing: its set is *read* when every page is in.
 */
type Phase = 'draft' | 'checking' | 'complete' | 'read';

/** What is known of a provider's clients. A new value for every change; the set in it grows in place. */
export interface SyncState {
  readonly set: ClientStore;
  /** What is made of the set, for all who ask it. */
  readonly indexes: ClientIndexes;
  /** The set's version when this was said. */
  readonly version: number;
  readonly phase: Phase;
  /** How many rows the provider says there are; `null` where it does not say. */
  readonly total: number | null;
  /** Rows that cannot be read; a key is either here or in the set. */
  readonly rejectedRows: ReadonlyMap<RowKey, RejectedRow>;
  /** How often the provider lists a row beyond once. */
  readonly repeats: ReadonlyMap<RowKey, number>;
  /** Whether its numbers count such a row each time. */
  readonly countsRepeats: boolean;
  /** When all of this was true, by the provider's clock where it tells it. */
  readonly asOf: Instant | null;
  /**
   * When every window was last read: the oldest reading of that check. A refresh cannot see a change whose
   * date lies in the past; a check does.
   */
  readonly checkedAt: Instant | null;
  /** Why it stopped, or could not be renewed. */
  readonly problem: Problem | null;
  /** Whether the proof found a difference that it could not explain: only a new check can end that. */
  readonly isUnverified: boolean;
  /** Whether a complete set is being checked again in the background. */
  readonly isRechecking: boolean;
  /** Whether the proof goes slowly, to leave the provider's requests of this hour to others. */
  readonly isSlow: boolean;
  /** Clients that came or changed since the set was first complete, and when that was seen. */
  readonly recentChanges: ReadonlyMap<ClientKey, Instant>;
  /** What those, and clients that left since, were before: in the order in which it was noticed. */
  readonly earlierVersions: readonly EarlierVersion[];
  /** What a load that stopped goes on from. */
  readonly checkpoint: SyncCheckpoint;
}

/** Before the first answer. */
export function emptySyncState(): SyncState {
  const set = new ClientStore();
  return {
    set,
    indexes: new ClientIndexes(set),
    version: 0,
    phase: 'draft',
    total: null,
    rejectedRows: new Map(),
    repeats: new Map(),
    countsRepeats: true,
    asOf: null,
    checkedAt: null,
    problem: null,
    isUnverified: false,
    isRechecking: false,
    isSlow: false,
    recentChanges: new Map(),
    earlierVersions: [],
    checkpoint: nothingRead(false),
  };
}

/**
 * The same clients with nothing of them proved: pages and windows are to be read again, from the provider itself.
 * What only pages tell, they tell again.
 */
export function toUnchecked(loaded: SyncState): SyncState {
  return {
    ...loaded,
    phase: loaded.phase === 'draft' ? 'draft' : 'checking',
    problem: null,
    isUnverified: false,
    rejectedRows: new Map([...loaded.rejectedRows].filter(([key, row]) => !isOfPages(key, row))),
    repeats: new Map(),
    checkpoint: { ...nothingRead(true), since: loaded.checkpoint.since },
  };
}

/** Whether every client is here: each window was read, and the numbers agree. */
export function isComplete(loaded: SyncState): boolean {
  return loaded.phase === 'complete' && !loaded.isUnverified;
}

/** Whether all that can be read is in: proved, or every page of what cannot be proved. */
export function isRead(loaded: SyncState): boolean {
  return isComplete(loaded) || loaded.phase === 'read';
}

/** How many rows are known, rejected ones included: as the provider counts them. */
export function rowCount({ set, rejectedRows, repeats, countsRepeats }: SyncState): number {
  let count = set.size + rejectedRows.size;
  if (!countsRepeats) return count;
  for (const times of repeats.values()) count += times;
  return count;
}

/** What a person's *Go on* begins with: where it stopped, or all over again where what came does not agree. */
export function toGoOnFrom(loaded: SyncState): SyncState {
  return loaded.isUnverified ? toUnchecked(loaded) : { ...loaded, problem: null };
}

/** Whether a load stopped at what another try would not solve: only a new check can, and a person asks for it. */
export function isStuck({ isUnverified, problem }: SyncState): boolean {
  return isUnverified || problem?.kind === 'contract';
}
