import type { Client, ClientKey } from '#domain/client.ts';
import type { ScopeId } from '#query/paths.ts';
import type { ClientRows } from '#ui/table/client-rows.ts';
import { NOTHING_SELECTED, toKeys, type RowSelection } from './row-selection.ts';

/** What a list shows, and what is known beyond it. */
export interface ShownRows {
  readonly question: string;
  readonly rows: ClientRows;
  /** Changes with what is known of any client. */
  readonly version: string;
  /** A client that is loaded, in the list or not; `undefined` while it cannot be told whether there is one. */
  readonly find: (key: ClientKey) => Client | null | undefined;
}

interface Held {
  readonly selection: RowSelection;
  /** Those of its clients that were deleted already when they were selected. */
  readonly deletedBefore: ReadonlySet<ClientKey>;
  /** How many clients have left the selection since somebody changed it, as they were deleted or are gone. */
  readonly gone: number;
  /** What its list showed last. */
  readonly shown: ShownRows | null;
}

const NOTHING: Held = {
  selection: NOTHING_SELECTED,
  deletedBefore: new Set(),
  gone: 0,
  shown: null,
};

/**
 * The selected rows of each list, in memory only. Who is selected stays selected: once a list is asked another
 * question, a rule becomes the clients that it stood for.
 */
export class RowSelectionStore {
  readonly #held = new Map<ScopeId, Held>();
  /** What a rule became, so that it is the same value each time. */
  readonly #settled = new WeakMap<RowSelection, RowSelection>();
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The selection of a list that shows the answer to a question. Changes nothing. */
  at(scope: ScopeId, question: string): RowSelection {
    const { selection, shown } = this.#of(scope);
    if (selection.kind === 'keys' || selection.question === question) return selection;
    const settled =
      this.#settled.get(selection) ??
      (shown === null ? NOTHING_SELECTED : toKeys(selection, shown.rows));
    this.#settled.set(selection, settled);
    return settled;
  }

  /** How many clients have left the selection since somebody changed it. */
  gone(scope: ScopeId): number {
    return this.#of(scope).gone;
  }

  /** A person has changed it. */
  change(scope: ScopeId, change: (selection: RowSelection) => RowSelection): void {
    const { selection, shown } = this.#of(scope);
    this.#put(scope, { ...NOTHING, ...this.#selected(change(selection), shown), shown });
  }

  /** The list shows this now. Clients that were deleted, or are gone, leave the selection. */
  see(scope: ScopeId, shown: ShownRows): void {
    const before = this.#of(scope);
    const selection = this.at(scope, shown.question);
    const held =
      selection === before.selection ? before : { ...before, ...this.#selected(selection, shown) };
    const isNews = shown.version !== before.shown?.version;
    const lost = isNews ? lostFrom(held, shown) : new Set<ClientKey>();
    if (lost.size === 0 || selection.kind === 'rule') {
      this.#put(scope, { ...held, shown });
      return;
    }
    const keys = selection.keys.difference(lost);
    const gone = held.gone + lost.size;
    this.#put(scope, { ...held, selection: { kind: 'keys', keys }, gone, shown });
  }

  #of(scope: ScopeId): Held {
    return this.#held.get(scope) ?? NOTHING;
  }

  /** A selection, with what has to be known of its clients to tell later who was deleted since. */
  #selected(selection: RowSelection, shown: ShownRows | null) {
    const keys = selection.kind === 'keys' ? selection.keys : [];
    const deletedBefore = new Set<ClientKey>();
    for (const key of keys) if (isDeleted(shown?.find(key))) deletedBefore.add(key);
    return { selection, deletedBefore };
  }

  #put(scope: ScopeId, held: Held): void {
    const before = this.#of(scope);
    this.#held.set(scope, held);
    if (before.selection === held.selection && before.gone === held.gone) return;
    for (const listener of this.#listeners) listener();
  }
}

function lostFrom({ selection, deletedBefore }: Held, { find }: ShownRows): Set<ClientKey> {
  const lost = new Set<ClientKey>();
  if (selection.kind === 'rule') return lost;
  for (const key of selection.keys) {
    const client = find(key);
    if (client === null || (isDeleted(client) && !deletedBefore.has(key))) lost.add(key);
  }
  return lost;
}

function isDeleted(client: Client | null | undefined): boolean {
  return client !== null && client !== undefined && client.deletedAt !== null;
}
