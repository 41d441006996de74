import type { ClientKey } from '#domain/client.ts';
import type { ScopeId } from '#query/paths.ts';
import { clientFinder } from '#app/clients/find-client.ts';
import type { ListSelection, ShownList } from './list-selection.ts';
import { RowSelectionStore } from './row-selection-store.ts';
import {
  countSelected,
  isSelected,
  keysIn,
  NOTHING_SELECTED,
  questionOf,
  withAll,
  withRows,
  type RowSelection,
} from './row-selection.ts';
import { selectedClients, unmatchedClients } from './selected-clients.ts';

/** Where ranges begin: a row that was touched last, remembered by client as rows may move. */
interface Touched {
  readonly key: ClientKey;
  /** Whether it was selected by that. */
  readonly isOn: boolean;
  /** Where keys have extended the range to, `null` where none have. */
  readonly end: ClientKey | null;
}

/** What a rule is about: all that answer a question, or one part of them. */
function nameOf({ query, part }: ShownList): string {
  return part === null ? questionOf(query) : `${questionOf(query)} ${part}`;
}

/** The selections of all lists, as each list shows them. */
export class ListSelections {
  readonly #store = new RowSelectionStore();
  readonly #touched = new Map<ScopeId, Touched>();
  /** What was made for a list, so that it is the same until something changes. */
  readonly #made = new WeakMap<ShownList, ListSelection>();
  /** The list on screen. */
  #seen: ShownList | null = null;

  readonly subscribe = this.#store.subscribe;

  of(list: ShownList): ListSelection {
    const { scope, rows } = list;
    const question = nameOf(list);
    const selection = this.#store.at(scope.id, question);
    const gone = this.#store.gone(scope.id);
    const known = this.#made.get(list);
    if (known?.selection === selection && known.gone === gone) return known;
    const counts = countSelected(selection, rows);
    const find = clientFinder(scope);
    const made = {
      ...(known ?? this.#ways(list, question)),
      ...counts,
      clients: counts.count === 0 ? null : selectedClients(selection, counts.count, rows, find),
      readUnmatched: () => unmatchedClients(selection, rows, find),
      selection,
      gone,
      isWanted: true,
      isSelected: (key: ClientKey) => isSelected(selection, key),
    };
    this.#made.set(list, made);
    return made;
  }

  /** The list is on screen. */
  see(list: ShownList): void {
    this.#seen = list;
    const { scope, rows } = list;
    const version = scope.sources.map(({ loaded }) => `${loaded.phase} ${loaded.version}`).join();
    const question = nameOf(list);
    this.#store.see(scope.id, { question, rows, version, find: clientFinder(scope) });
  }

  /** The same for all lists: heads are drawn again for another one. */
  readonly #setAll = (isOn: boolean): void => {
    const list = this.#seen;
    if (list === null) return;
    const { scope, rows } = list;
    this.#store.change(scope.id, (before) => withAll(before, rows, nameOf(list), isOn));
  };

  #ways({ scope: { id }, rows }: ShownList, question: string) {
    const change = (by: (before: RowSelection) => RowSelection) => this.#store.change(id, by);
    const setRange = (from: number, to: number, isOn: boolean) =>
      change((before) =>
        withRows(before, keysIn(rows, Math.min(from, to), Math.max(from, to)), isOn),
      );
    const touch = (touched: Touched) => this.#touched.set(id, touched);
    const toggle = (key: ClientKey) => {
      const isOn = !isSelected(this.#store.at(id, question), key);
      touch({ key, isOn, end: null });
      change((before) => withRows(before, [key], isOn));
    };
    const selectTo = (key: ClientKey) => {
      const { key: start, isOn } = this.#touched.get(id) ?? { key, isOn: true };
      const [from, to] = [rows.indexOf(start), rows.indexOf(key)];
      // It begins nowhere in this list.
      if (from === undefined || to === undefined) return toggle(key);
      touch({ key, isOn, end: null });
      setRange(from, to, isOn);
    };
    const extend = (from: number, to: number) => {
      const [here, there] = [rows.at(from)?.key, rows.at(to)?.key];
      if (here === undefined || there === undefined) return;
      const touched = this.#touched.get(id);
      const isSame = touched?.end === here;
      const start = (isSame ? rows.indexOf(touched.key) : undefined) ?? from;
      touch({ key: rows.at(start)?.key ?? here, isOn: true, end: there });
      if (isSame) setRange(start, from, false);
      setRange(start, to, true);
    };
    return {
      toggle,
      selectTo,
      extend,
      setAll: this.#setAll,
      clear: () => change(() => NOTHING_SELECTED),
      remove: (keys: Iterable<ClientKey>) => change((before) => withRows(before, keys, false)),
      prepare: () => {},
    };
  }
}
