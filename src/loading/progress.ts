import type { ClientKey } from '#core/client.ts';
import { nothingLoaded, type Ledger, type Loaded } from './loaded.ts';
import type { Rows } from './rows.ts';

/** How far a read has come: what is known so far, told to the outside after every step. */
export class Progress {
  #loaded: Loaded;
  readonly #onChange: (loaded: Loaded) => void;
  /** Clients that came, or came otherwise than they were known, since it was emptied last. */
  readonly changed = new Set<ClientKey>();

  constructor(from: Loaded | null, onChange: (loaded: Loaded) => void) {
    this.#loaded = { ...(from ?? nothingLoaded()), problem: null };
    this.#onChange = onChange;
  }

  get loaded(): Loaded {
    return this.#loaded;
  }

  change(changed: Partial<Loaded>): void {
    this.#loaded = { ...this.#loaded, ...changed, version: this.#loaded.set.version };
    this.#onChange(this.#loaded);
  }

  /** Takes rows in, and what else changes with them. */
  add(rows: Rows, changed: Partial<Loaded> = {}): void {
    const { set } = this.#loaded;
    for (const client of rows.clients.values()) {
      const known = set.get(client.key);
      const isSame = known?.updatedAt === client.updatedAt && known.deletedAt === client.deletedAt;
      if (!isSame) this.changed.add(client.key);
    }
    set.add(rows.clients.values());
    const setAside = new Map(this.#loaded.setAside);
    for (const [id, row] of rows.setAside) setAside.set(id, row);
    for (const client of rows.clients.values()) setAside.delete(client.id);
    this.change({ setAside, ...changed });
  }

  /** The same of rows that a window had: they are proved. */
  prove(rows: Rows, changed: Partial<Ledger> = {}): void {
    const { ledger } = this.#loaded;
    for (const key of rows.clients.keys()) ledger.proved.add(key);
    for (const id of rows.setAside.keys()) ledger.proved.add(id);
    this.add(rows, { ledger: { ...ledger, ...changed } });
  }
}
