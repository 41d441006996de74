import { isRejectedRow, type Client, type ClientKey, type RejectedRow } from '#domain/client.ts';
import type { SyncCheckpoint } from './sync-checkpoint.ts';
import { emptySyncState, type SyncState } from './sync-state.ts';
import type { RowKey } from './reading/row-key.ts';
import { isSameVersion, withoutPlaces, type Rows } from './reading/rows.ts';

type Row = Client | RejectedRow;

/** Whether what came stays, rather than what was known under the same key. */
type Wins = (key: RowKey, row: Row, known: Row) => boolean;

/** How far a read has come: what is known so far, told to the outside after every step. */
export class SyncReporter {
  #loaded: SyncState;
  readonly #onChange: (loaded: SyncState) => void;
  /**
   * Clients that came, came otherwise than they were known, or left, since it was emptied last, and what each was
   * before: `null` where it was not known.
   */
  readonly changed = new Map<ClientKey, Client | null>();

  constructor(from: SyncState | null, onChange: (loaded: SyncState) => void) {
    this.#loaded = { ...(from ?? emptySyncState()), problem: null };
    this.#onChange = onChange;
  }

  get loaded(): SyncState {
    return this.#loaded;
  }

  change(changed: Partial<SyncState>): void {
    this.#loaded = { ...this.#loaded, ...changed, version: this.#loaded.set.version };
    this.#onChange(this.#loaded);
  }

  changeCheckpoint(changed: Partial<SyncCheckpoint>): void {
    this.change({ checkpoint: { ...this.#loaded.checkpoint, ...changed } });
  }

  /** Takes in a page of a draft, to be proved later: of two versions the one updated last is shown. */
  initialLoad(rows: Rows, changed: Partial<SyncState> = {}): void {
    this.#take(rows, isNotOlder, changed);
  }

  /**
   * Takes in a page where pages are all there is: it is what is true, and only another page of the same reading may
   * have a row in a newer version.
   */
  takePage(rows: Rows, changed: Partial<SyncState>): void {
    const { verified } = this.#loaded.checkpoint;
    const wins: Wins = (key, row, known) => !verified.has(key) || isNotOlder(key, row, known);
    this.#take(rows, wins, changed);
    for (const key of keysOf(rows)) verified.add(key);
  }

  /**
   * Takes in what a window had: it is proved. Several windows are under way at once, and some may come from memory:
   * where two readings differ, the later one is not known, and the row is doubtful until it is read by itself.
   */
  verify(read: Rows, changed: Partial<SyncCheckpoint> = {}): void {
    const rows = withoutPlaces(read);
    const { verified, doubtful, isFresh } = this.#loaded.checkpoint;
    const wins: Wins = (key, row, known) => {
      if (isFresh && !verified.has(key)) return true;
      if (!isSameVersion(row, known)) doubtful.add(key);
      return isNotOlder(key, row, known);
    };
    this.#take(rows, wins, {
      repeats: this.#repeats(rows),
      checkpoint: { ...this.#loaded.checkpoint, ...changed },
    });
    for (const key of keysOf(rows)) verified.add(key);
    for (const key of rows.doubtful) doubtful.add(key);
  }

  /** Takes in what was asked of the provider itself after all else had come: the later reading is the right one. */
  settle(read: Rows): void {
    const rows = withoutPlaces(read);
    const { verified, doubtful } = this.#loaded.checkpoint;
    this.#take(rows, () => true, { repeats: this.#repeats(rows) });
    for (const key of keysOf(rows)) {
      verified.add(key);
      doubtful.delete(key);
    }
    for (const key of rows.doubtful) doubtful.add(key);
  }

  /** Takes out what is gone. */
  remove(keys: Iterable<RowKey>): void {
    const rejectedRows = new Map(this.#loaded.rejectedRows);
    const repeats = new Map(this.#loaded.repeats);
    const { doubtful, verified } = this.#loaded.checkpoint;
    for (const key of keys) {
      this.#noteLeft(key as ClientKey);
      this.#loaded.set.remove([key as ClientKey]);
      rejectedRows.delete(key);
      repeats.delete(key);
      doubtful.delete(key);
      verified.delete(key);
    }
    this.change({ rejectedRows, repeats });
  }

  #take(rows: Rows, wins: Wins, changed: Partial<SyncState>): void {
    const { set } = this.#loaded;
    const rejectedRows = new Map(this.#loaded.rejectedRows);
    const taken: Client[] = [];
    const unreadable: ClientKey[] = [];
    const take = (key: RowKey, row: Row) => {
      const known = set.get(key as ClientKey) ?? rejectedRows.get(key) ?? null;
      if (known !== null && !wins(key, row, known)) return;
      if (isRejectedRow(row)) {
        this.#noteLeft(key as ClientKey);
        rejectedRows.set(key, row);
        unreadable.push(key as ClientKey);
        return;
      }
      if (known === null || !isSameVersion(row, known)) this.#note(row.key);
      rejectedRows.delete(key);
      taken.push(row);
    };
    for (const [key, client] of rows.clients) take(key, client);
    for (const [key, row] of rows.rejectedRows) take(key, row);
    set.replace(taken);
    // Its last version that could be read is no longer true.
    set.remove(unreadable);
    this.change({ rejectedRows, ...changed });
  }

  #note(key: ClientKey): void {
    if (!this.changed.has(key)) this.changed.set(key, this.#loaded.set.get(key));
  }

  #noteLeft(key: ClientKey): void {
    if (this.#loaded.set.get(key) !== null) this.#note(key);
  }

  /** How often rows repeat; these rows replace what was known of themselves. */
  #repeats(rows: Rows): ReadonlyMap<RowKey, number> {
    const { repeats } = this.#loaded;
    if (repeats.size === 0 && rows.repeats.size === 0) return repeats;
    const next = new Map(repeats);
    for (const key of keysOf(rows)) next.delete(key);
    for (const [key, times] of rows.repeats) next.set(key, times);
    return next;
  }
}

function* keysOf({ clients, rejectedRows }: Rows): Iterable<RowKey> {
  yield* clients.keys();
  yield* rejectedRows.keys();
}

function isNotOlder(_: RowKey, row: Row, known: Row): boolean {
  return (row.updatedAt ?? -Infinity) >= (known.updatedAt ?? -Infinity);
}
