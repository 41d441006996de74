import type { Instant } from '#domain/client.ts';
import type { TimeWindow } from '#providers/contract.ts';
import type { RowKey } from './reading/row-key.ts';

/** What has been read, and what is left to read. */
export interface SyncCheckpoint {
  /** Draft pages read, from 0. */
  readonly pages: ReadonlySet<number>;
  readonly pageCount: number | null;
  /** Windows still to be read; `null` before time was cut. */
  readonly windows: readonly TimeWindow[] | null;
  /** All windows that time was cut into, but the last one, which has no end. */
  readonly allWindows: readonly TimeWindow[];
  /** Where the last window begins, which has no end: in whole seconds; `null` for everything. */
  readonly tailFrom: number | null;
  /** Whether pages and windows have to come from the provider itself, past what the gateway remembers. */
  readonly isFresh: boolean;
  /** The oldest moment that any window of this check is from; `null` where none was told. */
  readonly readAt: Instant | null;
  /**
   * Whether there is a difference in numbers that has not been explained, or a page showed that its number is wrong:
   * only another check can tell.
   */
  readonly isDisputed: boolean;
  /**
   * Keys that a window has proved. It grows in place, as `doubtful` does: a copy for every window would cost
   * more than reading it.
   */
  readonly verified: Set<RowKey>;
  /** Keys that two readings gave differently, of which neither is known to be the later one. */
  readonly doubtful: Set<RowKey>;
  /** Everything changed since then has yet to be read: nothing that was read is older. */
  readonly since: Instant | null;
  /** When the last check ended, by a clock that only goes forward; `null` before one has. */
  readonly checkedSince: number | null;
}

/** Everything is left to read; `isFresh` past what the gateway remembers. */
export function nothingRead(isFresh: boolean): SyncCheckpoint {
  return {
    pages: new Set(),
    pageCount: null,
    windows: null,
    allWindows: [],
    tailFrom: null,
    isFresh,
    readAt: null,
    isDisputed: false,
    verified: new Set(),
    doubtful: new Set(),
    since: null,
    checkedSince: null,
  };
}
