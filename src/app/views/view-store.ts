import type { KeptText } from '#app/state/kept-here.ts';
import { parseKeptViews, formatKeptViews, viewsOf, type KeptViews } from './kept-views.ts';
import type { SavedView } from './saved-view.ts';
import { removed, restored } from './view-changes.ts';

/** What a person does to the views, whatever others have done to them meanwhile. */
export type ViewChange = (kept: KeptViews) => KeptViews;

/** A view that was removed, and the views as they were. */
interface Removal {
  readonly view: SavedView;
  readonly before: KeptViews;
}

interface Shown {
  readonly kept: KeptViews;
  /** Whether something of it could not be stored: it holds for this visit. */
  readonly isUnstored: boolean;
  /** The view that was removed last in this visit; `null` where there is none, or it is back. */
  readonly removed: SavedView | null;
}

/**
 * The views of this browser. A change is made to what is stored by then, so that the changes of other tabs stay. What
 * cannot be stored is kept here, and stored with the next change that can be.
 */
export class ViewStore {
  readonly #storage: KeptText;
  readonly #listeners = new Set<() => void>();
  #unstored: readonly ViewChange[] = [];
  #removal: Removal | null = null;
  #shown: Shown;

  constructor(storage: KeptText) {
    this.#storage = storage;
    this.#shown = { kept: this.#latest(), isUnstored: false, removed: null };
  }

  /** Another value after every change. */
  get shown(): Shown {
    return this.#shown;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly change = (change: ViewChange): void => {
    this.#unstored = [...this.#unstored, change];
    const kept = this.#latest();
    try {
      this.#storage.write(formatKeptViews(kept));
      this.#unstored = [];
    } catch {
      // It is said beside the views.
    }
    this.#show(kept);
  };

  readonly remove = (view: SavedView): void => {
    this.#removal = { view, before: this.#latest() };
    this.change(removed(view.id));
  };

  /** Brings the view back that was removed last, whatever was done to the others since. */
  readonly undoRemoval = (): void => {
    const removal = this.#removal;
    this.#removal = null;
    if (removal !== null) this.change(restored(removal.view.id, removal.before));
  };

  /** It is not wanted back. */
  readonly dropRemoval = (): void => {
    this.#removal = null;
    this.#show(this.#shown.kept);
  };

  /** Another tab has changed them. */
  readonly hear = (): void => this.#show(this.#latest());

  /** The account is there by now, or has other views: what could not be stored before is. */
  readonly hearAccount = (): void => {
    if (this.#unstored.length > 0) this.change((kept) => kept);
    else this.hear();
  };

  /** All that was stored has been removed. */
  readonly forget = (): void => {
    this.#unstored = [];
    this.#removal = null;
    this.#show(this.#latest());
  };

  #latest(): KeptViews {
    return this.#unstored.reduce((kept, change) => change(kept), parseKeptViews(this.#read()));
  }

  #read(): string | null {
    try {
      return this.#storage.read();
    } catch {
      return null;
    }
  }

  #show(kept: KeptViews): void {
    const view = this.#removal?.view;
    const isBack = viewsOf(kept).some(({ id }) => id === view?.id);
    this.#shown = {
      kept,
      isUnstored: this.#unstored.length > 0,
      removed: view === undefined || isBack ? null : view,
    };
    for (const listener of this.#listeners) listener();
  }
}
