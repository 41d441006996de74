import { isComplete, toGoOnFrom, toUnchecked, type SyncState } from '#sync/sync-state.ts';
import type { SimulatedProvider } from './simulated-provider.ts';
import { synchronised } from './synchronised.ts';

/** As many tries as a patient person makes, and as one makes to whom it was said that nothing helps. */
const MOST_TRIES = 12;
const MOST_VAIN_TRIES = 3;

/** One page of Rubrica at a simulated provider, and somebody before it. */
export class SimulatedVisit {
  readonly server: SimulatedProvider;
  loaded: SyncState | null = null;
  /** The most requests that one load, renewal or check has sent. */
  mostRequests = 0;
  /** What was hidden from refreshes when the windows were cut that are being read; `null` where memory may be older. */
  #cutAt: number | null = 0;
  #checkedAt: number | null = null;
  #windows: unknown = null;

  constructor(server: SimulatedProvider) {
    this.server = server;
  }

  /** Whether the set says that it is complete. */
  get isComplete(): boolean {
    return this.loaded !== null && isComplete(this.loaded) && this.loaded.problem === null;
  }

  /** Whether something has happened since the last check that only another one can show. */
  get isBlind(): boolean {
    return this.#checkedAt !== this.server.world.hidden;
  }

  /** One load, or one look at what has changed. */
  async look(): Promise<void> {
    const before = this.server.requests;
    this.loaded = await synchronised(this.server, this.loaded, (loaded) => this.#watch(loaded));
    this.mostRequests = Math.max(this.mostRequests, this.server.requests - before);
  }

  /** The same, and *Go on* until it is complete. */
  async settle(): Promise<void> {
    await this.look();
    let vain = 0;
    for (let tries = 1; tries < MOST_TRIES && !this.isComplete; tries += 1) {
      if (this.loaded?.isUnverified === true) vain += 1;
      if (vain > MOST_VAIN_TRIES) return;
      this.loaded = this.loaded === null ? null : toGoOnFrom(this.loaded);
      await this.look();
    }
  }

  /** *Check everything again*. */
  async check(): Promise<void> {
    this.loaded = this.loaded === null ? null : toUnchecked(this.loaded);
    await this.settle();
  }

  #watch({ checkpoint, phase }: SyncState): void {
    const { hidden } = this.server.world;
    if (checkpoint.allWindows !== this.#windows) {
      this.#windows = checkpoint.allWindows;
      const isFromMemory = this.server.conditions.hasGateway && !checkpoint.isFresh;
      this.#cutAt = !isFromMemory || hidden === 0 ? hidden : null;
    }
    if (
      phase === 'complete' &&
      checkpoint.windows?.length === 0 &&
      checkpoint.checkedSince !== null
    ) {
      this.#checkedAt = this.#cutAt;
    }
  }
}
