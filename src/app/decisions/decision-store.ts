import type { ClientKey } from '#domain/client.ts';
import {
  formatDecisions,
  isOn,
  isOwn,
  parseDecisions,
  withDecision,
  withDecisions,
  without,
  type KeptDecision,
} from './kept-decisions.ts';

/** A place in the browser for one text. All can throw: storage can be forbidden, or full. */
export interface DecisionStorage {
  readonly read: () => string | null;
  readonly write: (text: string) => void;
  readonly remove: () => void;
}

/**
 * Where decisions are kept. `page`: nowhere, until the person was told and has chosen. `browser`: for all tabs, from one
 * visit to the next. `tab`: until this tab is closed.
 */
export type KeptIn = 'page' | 'browser' | 'tab';

type Change = (decisions: readonly KeptDecision[]) => readonly KeptDecision[];

interface Shown {
  readonly decisions: readonly KeptDecision[];
  readonly keptIn: KeptIn;
  /** Whether the browser refused to keep some of them: they hold until the page is left. */
  readonly isUnstored: boolean;
  /** What the last decision was on, and what was decided of it before; `null` where there is nothing to undo. */
  readonly last: Undo | null;
}

interface Undo {
  readonly decision: KeptDecision;
  readonly before: KeptDecision | null;
}

/**
 * What a person said of pairs of clients. Nothing is stored before the person was told what is kept and where. A change is
 * made to what is stored by then, so that those of other tabs stay; what cannot be stored is kept here.
 */
export class DecisionStore {
  readonly #places: Readonly<Record<Exclude<KeptIn, 'page'>, DecisionStorage>>;
  readonly #listeners = new Set<() => void>();
  /** Changes that are stored nowhere. */
  #unstored: readonly Change[] = [];
  #undo: readonly Undo[] = [];
  #keptIn: KeptIn;
  #shown: Shown;

  constructor(places: Readonly<Record<Exclude<KeptIn, 'page'>, DecisionStorage>>) {
    this.#places = places;
    this.#keptIn = this.#placeInUse();
    this.#shown = this.#toShown();
  }

  /** Another value after every change. */
  readonly shown = (): Shown => this.#shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly decide = (decision: KeptDecision): void => {
    this.#remember(decision);
    this.#change((decisions) => withDecision(decisions, decision));
  };

  /** Those of a file: the file's own word on a pair counts. */
  readonly add = (decisions: readonly KeptDecision[]): void => {
    this.#change((known) => withDecisions(known, decisions));
  };

  /** Takes a decision away. */
  readonly withdraw = (one: ClientKey, other: ClientKey): void => {
    this.#undo = this.#undo.filter(({ decision }) => !isOn(decision, one, other));
    this.#change((decisions) => without(decisions, one, other));
  };

  /** Takes the last decision back: what was said of its pair before holds again. */
  readonly undo = (): KeptDecision | null => {
    const last = this.#undo.at(-1);
    if (last === undefined) return null;
    const { decision, before } = last;
    this.#undo = this.#undo.slice(0, -1);
    this.#change((decisions) =>
      before === null
        ? without(decisions, decision.a, decision.b)
        : withDecision(decisions, before),
    );
    return decision;
  };

  /** The person was told, and has chosen where. What is elsewhere goes from there. */
  readonly keepIn = (place: Exclude<KeptIn, 'page'>): void => {
    const decisions = this.#latest();
    const other = place === 'browser' ? 'tab' : 'browser';
    if (this.#keptIn === other) attempt(this.#places[other].remove);
    this.#keptIn = place;
    this.#unstored = [];
    this.#change(() => decisions);
  };

  /** All of them go, wherever they are kept; the next one asks again. */
  readonly forget = (): void => {
    const { browser, tab } = this.#places;
    const isGone = [browser, tab].map(({ remove }) => attempt(remove)).every(Boolean);
    this.hearForgotten();
    // As with every change: what cannot be stored by now is kept here, and made up for later.
    if (!isGone) this.#change((decisions) => decisions.filter((each) => !isOwn(each)));
  };

  /** Another tab has changed what is kept for all. */
  readonly hear = (): void => {
    if (this.#keptIn !== 'tab') this.#keptIn = this.#placeInUse(this.#keptIn);
    this.#show();
  };

  /** The account is there by now, or has other decisions: what could not be stored before is. */
  readonly hearAccount = (): void => {
    this.#keptIn = this.#placeInUse();
    if (this.#unstored.length > 0) this.#change((decisions) => decisions);
    else this.#show();
  };

  /** All that was stored has been removed; not what is in an account. */
  readonly hearForgotten = (): void => {
    this.#unstored = [];
    this.#undo = [];
    this.#keptIn = this.#placeInUse();
    this.#show();
  };

  #remember(decision: KeptDecision): void {
    const before = this.#shown.decisions.find((each) => isOn(each, decision.a, decision.b));
    this.#undo = [...this.#undo, { decision, before: before ?? null }];
  }

  #change(change: Change): void {
    this.#unstored = [...this.#unstored, change];
    if (this.#keptIn !== 'page' && this.#store(this.#places[this.#keptIn])) this.#unstored = [];
    this.#show();
  }

  #store(place: DecisionStorage): boolean {
    const decisions = this.#latest();
    return attempt(() => {
      if (decisions.length === 0) place.remove();
      else place.write(formatDecisions(decisions));
    });
  }

  #latest(): readonly KeptDecision[] {
    const kept = this.#keptIn === 'page' ? null : readFrom(this.#places[this.#keptIn]);
    return this.#unstored.reduce((decisions, change) => change(decisions), parseDecisions(kept));
  }

  #placeInUse(otherwise: KeptIn = 'page'): KeptIn {
    if (readFrom(this.#places.tab) !== null) return 'tab';
    return readFrom(this.#places.browser) === null ? otherwise : 'browser';
  }

  #toShown(): Shown {
    return {
      decisions: this.#latest(),
      keptIn: this.#keptIn,
      isUnstored: this.#keptIn !== 'page' && this.#unstored.length > 0,
      last: this.#undo.at(-1) ?? null,
    };
  }

  #show(): void {
    this.#shown = this.#toShown();
    for (const listener of this.#listeners) listener();
  }
}

function readFrom(place: DecisionStorage): string | null {
  try {
    return place.read();
  } catch {
    return null;
  }
}

/** Whether the browser allowed it. */
function attempt(action: () => void): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}
