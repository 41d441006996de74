import type { SyncState } from '#sync/sync-state.ts';

/** How often, at the most, a load in progress is shown, in milliseconds: each showing answers the question again. */
const SHOWN_EVERY = 150;

/** The more there is, the more a showing costs: milliseconds for each client. */
const SHOWN_EVERY_CLIENT = 0.005;

/** Shows a load as it comes: the first rows and every phase at once, the rest at intervals, nothing never. */
export class ThrottledPublisher {
  readonly #show: (loaded: SyncState) => void;
  #latest: SyncState | null = null;
  /** What was shown last; the set itself has grown since. */
  #shown: { readonly phase: SyncState['phase']; readonly size: number } | null = null;
  #shownAt = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(show: (loaded: SyncState) => void) {
    this.#show = show;
  }

  tell(loaded: SyncState): void {
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
