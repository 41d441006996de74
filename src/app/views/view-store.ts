import type { KeptText } from '#app/state/kept-here.ts';
import { parseKeptViews, formatKeptViews, type KeptViews } from './kept-views.ts';

/** What a person does to the views, whatever others have done to them meanwhile. */
export type ViewChange = (kept: KeptViews) => KeptViews;

interface Shown {
  readonly kept: KeptViews;
  /** Whether something of it could not be stored: it holds for this visit. */
  readonly isUnstored: boolean;
}

/**
 * The views of this browser. A change is made to what is stored by then, so that the changes of other tabs stay. What
 * cannot be stored is kept here, and stored with the next change that can be.
 */
export class ViewStore {
  readonly #storage: KeptText;
  readonly #listeners = new Set<() => void>();
  #unstored: readonly ViewChange[] = [];
  #shown: Shown;

  constructor(storage: KeptText) {
    this.#storage = storage;
    this.#shown = { kept: this.#latest(), isUnstored: false };
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

  /** Another tab has changed them. */
  readonly hear = (): void => this.#show(this.#latest());

  /** All that was stored has been removed. */
  readonly forget = (): void => {
    this.#unstored = [];
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
    this.#shown = { kept, isUnstored: this.#unstored.length > 0 };
    for (const listener of this.#listeners) listener();
  }
}
