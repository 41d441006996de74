import type { ListSelection, ShownList } from './list-selection.ts';
import type { ListSelections } from './list-selections.ts';

/** What somebody did, and in which list. */
interface Act {
  readonly list: ShownList;
  readonly run: (list: ListSelection) => void;
}

/**
 * Where a list finds its selection, before and after what selecting needs is loaded. What somebody does before is
 * done once it is.
 */
export class SelectionPort {
  readonly #load: () => void;
  readonly #listeners = new Set<() => void>();
  #lists: ListSelections | null = null;
  #shown: ShownList | null = null;
  #acts: readonly Act[] = [];
  #idle: ListSelection;

  /** `load` leads to `connect`, however often it is called. */
  constructor(load: () => void) {
    this.#load = load;
    this.#idle = {
      selection: { kind: 'keys', keys: new Set() },
      isSelected: () => false,
      inList: 'none',
      count: 0,
      unmatched: 0,
      gone: 0,
      clients: null,
      readUnmatched: () => [],
      isWanted: false,
      prepare: load,
      toggle: (key) => this.#want((list) => list.toggle(key)),
      selectTo: (key) => this.#want((list) => list.selectTo(key)),
      extend: (from, to) => this.#want((list) => list.extend(from, to)),
      setAll: (isOn) => this.#want((list) => list.setAll(isOn)),
      clear: () => {},
      remove: () => {},
    };
  }

  connect(lists: ListSelections): void {
    if (this.#lists !== null) return;
    this.#lists = lists;
    lists.subscribe(this.#tell);
    // Another question may be asked by now: it takes nothing away from what was selected before.
    for (const { list, run } of this.#acts) {
      lists.see(list);
      run(lists.of(list));
    }
    if (this.#shown !== null) lists.see(this.#shown);
    this.#acts = [];
    this.#tell();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The same value until something changes. */
  of(list: ShownList): ListSelection {
    return this.#lists?.of(list) ?? this.#idle;
  }

  see(list: ShownList): void {
    this.#shown = list;
    this.#lists?.see(list);
  }

  #want(run: Act['run']): void {
    const list = this.#shown;
    if (list === null) return;
    // The list on screen may not be drawn again yet since all was loaded.
    if (this.#lists !== null) return run(this.#lists.of(list));
    this.#acts = [...this.#acts, { list, run }];
    this.#idle = { ...this.#idle, isWanted: true };
    this.#load();
    this.#tell();
  }

  readonly #tell = (): void => {
    for (const listener of this.#listeners) listener();
  };
}
