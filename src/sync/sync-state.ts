import type { ClientKey, Instant, RejectedRow } from '#domain/client.ts';
import { ClientStore } from '#engine/client-store.ts';
import { ClientIndexes } from '#engine/indexes/client-indexes.ts';
import type { Problem } from '#domain/errors.ts';
import type { TimeWindow } from '#providers/contract.ts';

/**
 * How far a set has come. A *draft* holds what its pages brought; offset pages lose rows while clients
 * change. While it is *checked*, windows of time prove it. *Complete* is said when every window is in.
 */
type Phase = 'draft' | 'checking' | 'complete';

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
  readonly rejectedRows: ReadonlyMap<string, RejectedRow>;
  /** When all of this was true, by the provider's clock where it tells it. */
  readonly asOf: Instant | null;
  /** Why it stopped, or could not be renewed. */
  readonly problem: Problem | null;
  /** Whether the proof found a difference that it could not explain. */
  readonly isUnverified: boolean;
  /** Whether the proof goes slowly, to leave the provider's requests of this hour to others. */
  readonly isSlow: boolean;
  /** Clients that came or changed since the set was first complete, and when that was seen. */
  readonly recentChanges: ReadonlyMap<ClientKey, Instant>;
  /** What a load that stopped goes on from. */
  readonly checkpoint: SyncCheckpoint;
}

/** What has been read, and what is left to read. */
export interface SyncCheckpoint {
  /** Draft pages read, from 0. */
  readonly pages: ReadonlySet<number>;
  readonly pageCount: number | null;
  /** Windows still to be read; `null` before time was cut. */
  readonly windows: readonly TimeWindow[] | null;
  /** Where the last window begins, which has no end: in whole seconds; `null` for everything. */
  readonly tailFrom: number | null;
  /** How many windows were cut, those that had to be cut again included. */
  readonly windowCount: number;
  /**
   * Keys of clients and of rows set aside that a window has proved. It grows in place: a copy for every
   * window would cost more than reading it.
   */
  readonly verified: Set<string>;
  /** Everything changed since then has yet to be read: nothing that was read is older. */
  readonly since: Instant | null;
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
    asOf: null,
    problem: null,
    isUnverified: false,
    isSlow: false,
    recentChanges: new Map(),
    checkpoint: {
      pages: new Set(),
      pageCount: null,
      windows: null,
      tailFrom: null,
      windowCount: 0,
      verified: new Set(),
      since: null,
    },
  };
}

/** Whether every client is here: each window was read, and the numbers agree. */
export function isComplete(loaded: SyncState): boolean {
  return loaded.phase === 'complete' && !loaded.isUnverified;
}

/** How many rows are known, those set aside included. */
export function rowCount(loaded: SyncState): number {
  return loaded.set.size + loaded.rejectedRows.size;
}
