import { parseClientQuery, type ClientQuery } from '#query/client-query.ts';
import { parseColumns, type ChosenColumns } from '#query/columns.ts';
import { clientPath, listPath, readAddress, ROUTES, type ScopeId } from '#query/paths.ts';
import { readZone, zoneToSay } from '#query/zone.ts';
import { fieldIn, SCOPE_IDS } from '#app/clients/scopes.ts';
import type { History } from '#ui/filters/with-part.ts';

/**
 * Browsers drop changes of the address that come too close together (Chromium: more than 200 in 30 s, Safari
 * fewer). What replaces an entry of the history is written once nothing has changed for so many milliseconds.
 */
const WRITTEN_AFTER = 200;

/**
 * An entry of the browser's history: its key, and the address as it is written there. Both together say which
 * one it is: entries that were not made by the router all have the same key.
 */
export interface Entry {
  readonly key: string;
  /** Path and parameters, still encoded. */
  readonly path: string;
}

/** What an address says. */
export interface AddressState {
  /** What the list is of; `null` where there is no list. */
  readonly scope: ScopeId | null;
  readonly clientId: string | null;
  readonly query: ClientQuery;
  /** The time zone of its days, where the address says it: by its IANA name. */
  readonly zone: string | null;
  /** The columns that the address says; `null` where it says none. */
  readonly columns: ChosenColumns | null;
  /** Parameters that could not be read. */
  readonly damaged: readonly string[];
}

/** The browser's history and its clock, as far as a `QuestionStore` needs them. */
export interface HistoryPort {
  /** Where the browser is, now. */
  readonly entry: () => Entry;
  readonly write: (path: string, history: History) => void;
  /** Calls once, after so many milliseconds; what is returned prevents it. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
}

/** What is shown, and the entry that it belongs to. */
interface Shown {
  readonly entry: Entry;
  readonly state: AddressState;
}

/**
 * The question of the address, and the client that is open. Changes are functions of the latest question, also
 * while it is not on screen yet, so that none is lost. A change that only replaces an entry of the history holds at once and
 * is written a little later. Where its entry is left before that, it is kept, and written when somebody returns.
 */
export class QuestionStore {
  readonly #port: HistoryPort;
  readonly #toZone: (query: ClientQuery) => string | null;
  readonly #listeners = new Set<() => void>();
  /** States of entries that were left before they were written. */
  readonly #left = new Map<string, AddressState>();
  #shown: Shown;
  #parsed: { readonly path: string; readonly state: AddressState };
  /** Prevents the next writing; `null` where all is written. */
  #cancel: (() => void) | null = null;

  /** `toZone` says which zone an address has to say, for a question; see `zoneToSay` of `query/zone.ts`. */
  constructor(port: HistoryPort, toZone: (query: ClientQuery) => string | null = () => null) {
    this.#port = port;
    this.#toZone = toZone;
    const entry = port.entry();
    this.#parsed = { path: entry.path, state: readAddressState(entry.path) };
    this.#shown = { entry, state: this.#parsed.state };
  }

  /** Another value after every change. */
  get shown(): Shown {
    return this.#shown;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What is to be seen at an entry, also before `arrive` was called for it. Changes nothing. */
  at(entry: Entry): AddressState {
    if (isSame(entry, this.#shown.entry)) return this.#shown.state;
    return this.#left.get(toName(entry)) ?? this.#parse(entry.path);
  }

  /** The browser is at another entry: by going back or forward, or by a link. */
  readonly arrive = (): void => {
    const entry = this.#port.entry();
    if (isSame(entry, this.#shown.entry)) return;
    if (this.#cancel !== null) this.#left.set(toName(this.#shown.entry), this.#shown.state);
    this.#cancelWriting();
    const left = this.#left.get(toName(entry));
    this.#left.delete(toName(entry));
    if (left !== undefined) this.#writeLater();
    this.#show({ entry, state: left ?? this.#parse(entry.path) });
  };

  /** Changes the question, or which client is open, from what they are by now. */
  change(change: (state: AddressState) => Partial<AddressState>, history: History): void {
    this.arrive();
    const { entry, state } = this.#shown;
    const changed: AddressState = { ...state, damaged: [], ...change(state) };
    const next = { ...changed, zone: this.#zoneAfter(state, changed) };
    if (history === 'replace') {
      this.#writeLater();
      this.#show({ entry, state: next });
      return;
    }
    this.flush();
    const path = spellAddressState(next);
    // The same place again is no step to come back to.
    if (path === this.#port.entry().path) return;
    this.#write(path, 'push', next);
  }

  /** Writes what is not yet in the address: from here, somebody may go anywhere. */
  readonly flush = (): void => {
    this.arrive();
    if (this.#cancel === null) return;
    this.#cancelWriting();
    const { state } = this.#shown;
    const path = spellAddressState(state);
    if (path !== this.#port.entry().path) this.#write(path, 'replace', state);
  };

  /** The zone after a change: the one that the address says stays, as long as days are asked. */
  #zoneAfter(before: AddressState, { query, zone }: AddressState): string | null {
    // What was not asked here is as it came: a view of a person asks what it asked when it was saved.
    if (zone !== before.zone || query.filters === before.query.filters) return zone;
    return zone === null ? this.#toZone(query) : zoneToSay(query, zone, () => zone);
  }

  #write(path: string, history: History, state: AddressState): void {
    this.#port.write(path, history);
    this.#show({ entry: this.#port.entry(), state });
  }

  #writeLater(): void {
    this.#cancelWriting();
    this.#cancel = this.#port.after(WRITTEN_AFTER, this.flush);
  }

  #cancelWriting(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  #show(shown: Shown): void {
    this.#shown = shown;
    for (const listener of this.#listeners) listener();
  }

  /** The same value for the same address, so that nothing is answered twice. */
  #parse(path: string): AddressState {
    if (this.#parsed.path !== path) this.#parsed = { path, state: readAddressState(path) };
    return this.#parsed.state;
  }
}

export function isSame(a: Entry, b: Entry): boolean {
  return a.key === b.key && a.path === b.path;
}

function toName({ key, path }: Entry): string {
  return `${key} ${path}`;
}

/** What an address of the app says: its path and parameters, still encoded. */
export function readAddressState(path: string): AddressState {
  const [pathname = '', ...search] = path.split('?');
  const address = readAddress(pathname, SCOPE_IDS);
  const { scope, clientId } =
    address?.page === 'clients' ? address : { scope: null, clientId: null };
  const parameters = new URLSearchParams(search.join('?'));
  const fieldOf = fieldIn(scope);
  const { query, damaged } = parseClientQuery(parameters, fieldOf);
  const columns = parseColumns(parameters, (id) => fieldOf(id) !== null);
  const zone = readZone(parameters, query);
  return {
    scope,
    clientId,
    query,
    zone: zone.zone,
    columns: columns.columns,
    damaged: [...damaged, ...zone.damaged, ...columns.damaged],
  };
}

/** The inverse of `readAddressState`: the one spelling of an address. */
export function spellAddressState(state: AddressState): string {
  const { scope, clientId, query, zone, columns } = state;
  // Where there is no list, nothing can be asked.
  if (scope === null) return ROUTES.home;
  return clientId === null
    ? listPath(scope, query, zone, columns)
    : clientPath(scope, clientId, query, zone, columns);
}
