import type { ClientKey } from '#domain/client.ts';
import { emptySyncState, type SyncCheckpoint, type SyncState } from './sync-state.ts';
import type { Rows } from './rows.ts';

/** How far a read has come: what is known so far, told to the outside after every step. */
export class SyncReporter {
  #loaded: SyncState;
  readonly #onChange: (loaded: SyncState) => void;
  /** Clients that came, or came otherwise than they were known, since it was emptied last. */
  readonly changed = new Set<ClientKey>();

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

  /** Takes rows in, and what else changes with them. */
  add(rows: Rows, changed: Partial<SyncState> = {}): void {
    const { set } = this.#loaded;
    for (const client of rows.clients.values()) {
      const known = set.get(client.key);
      const isSame = known?.updatedAt === client.updatedAt && known.deletedAt === client.deletedAt;
      if (!isSame) this.changed.add(client.key);
    }
    set.add(rows.clients.values());
    const rejectedRows = new Map(this.#loaded.rejectedRows);
    for (const [id, row] of rows.rejectedRows) rejectedRows.set(id, row);
    for (const client of rows.clients.values()) rejectedRows.delete(client.id);
    this.change({ rejectedRows, ...changed });
  }

  /** The same of rows that a window had: they are proved. */
  verify(rows: Rows, changed: Partial<SyncCheckpoint> = {}): void {
    const { checkpoint } = this.#loaded;
    for (const key of rows.clients.keys()) checkpoint.verified.add(key);
    for (const id of rows.rejectedRows.keys()) checkpoint.verified.add(id);
    this.add(rows, { checkpoint: { ...checkpoint, ...changed } });
  }
}
