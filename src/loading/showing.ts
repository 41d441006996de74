import type { Loaded } from './loaded.ts';

/** How often, at the most, a load in progress is shown, in milliseconds: each showing answers the question anew. */
const SHOWN_EVERY = 150;

/** The more there is, the more a showing costs: milliseconds for each client. */
const SHOWN_EVERY_CLIENT = 0.005;

/** Shows a load as it comes: the first rows and every phase at once, the rest at intervals, nothing never. */
export class Showing {
  readonly #show: (loaded: Loaded) => void;
  #latest: Loaded | null = null;
  /** What was shown last; the set itself has grown since. */
  #shown: { readonly phase: Loaded['phase']; readonly size: number } | null = null;
  #shownAt = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(show: (loaded: Loaded) => void) {
    this.#show = show;
  }

  tell(loaded: Loaded): void {
    this.#latest = loaded;
    const { phase, set } = loaded;
    if (this.#shown === null || this.#shown.size === 0 || this.#shown.phase !== phase) {
      this.flush();
      return;
    }
    const interval = Math.max(SHOWN_EVERY, set.size * SHOWN_EVERY_CLIENT);
    this.#timer ??= setTimeout(() => this.flush(), this.#shownAt + interval - performance.now());
  }

  /** Shows what has not been shown, now. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const latest = this.#latest;
    if (latest === null) return;
    this.#latest = null;
    this.#shown = { phase: latest.phase, size: latest.set.size };
    this.#shownAt = performance.now();
    this.#show(latest);
  }

  /** Shows no more: what comes now is not wanted, or is shown by others. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#latest = null;
  }
}
