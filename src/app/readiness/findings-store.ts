import type { Client, ClientKey, ProviderId } from '#domain/client.ts';
import type { Steps } from '#domain/steps.ts';
import type { SliceTiming } from '#async/in-slices.ts';
import type { Finding } from '#readiness/rule.ts';
import { isRead, type SyncState } from '#sync/sync-state.ts';
import { FollowedClients } from '#app/links/followed-clients.ts';
import { SlicedWork } from '#app/links/sliced-work.ts';
import { FindingIndex, type ClientFinding } from './finding-index.ts';

/** How often, at the most, findings are shown while clients come, in milliseconds. */
const SHOWN_EVERY = 400;

/** What is known of a provider's clients, as it was last told. */
interface LookedAt {
  readonly provider: ProviderId;
  readonly loaded: SyncState;
}

/** What is found in the clients that are loaded. A new value for every change; what it refers to changes in place. */
export interface Findings {
  /** Of each client in which something is found. */
  readonly found: ReadonlyMap<ClientKey, readonly Finding[]>;
  /** What was found today, in this tab, and is not found any more. */
  readonly solved: ReadonlyMap<string, ClientFinding>;
  /** Providers whose clients are all here. */
  readonly complete: ReadonlySet<ProviderId>;
  /** Whether every client that has come was looked at. */
  readonly isCurrent: boolean;
  /** A client that is loaded; `null` where there is none. */
  readonly clientOf: (key: ClientKey) => Client | null;
}

/**
 * The findings in all clients that are loaded, outside React. Clients are looked at as they come, in slices. On another
 * day all of them are looked at again.
 */
export class FindingsStore {
  readonly #work: SlicedWork;
  readonly #listeners = new Set<() => void>();
  #today = '';
  #index = new FindingIndex('');
  #sources = new Map<ProviderId, FollowedClients>();
  #shownAt = -Infinity;
  #findings: Findings;

  /** `timing`: a test's. */
  constructor(timing?: SliceTiming) {
    this.#work = new SlicedWork({
      steps: () => this.#steps(),
      afterSlice: () => this.#showSoon(),
      timing,
    });
    this.#findings = this.#state(new Set(), false);
  }

  /** Another value after every change. */
  readonly findings = (): Findings => this.#findings;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What is known by now of each provider's clients, and the viewer's day. To be told after every change. */
  follow(sources: readonly LookedAt[], today: string): void {
    if (today !== this.#today) this.#beginDay(today);
    for (const { provider, loaded } of sources) {
      const known = this.#sources.get(provider);
      if (known !== undefined) known.changeTo(loaded.set);
      else this.#sources.set(provider, new FollowedClients(this.#index, provider, loaded.set));
    }
    const complete = sources.filter(({ loaded }) => isRead(loaded)).map(({ provider }) => provider);
    const before = this.#findings.complete;
    const isSame = complete.length === before.size && complete.every((each) => before.has(each));
    const hasNews = this.#sources.values().some((source) => source.hasNews);
    if (!isSame) {
      this.#findings = this.#state(new Set(complete), this.#findings.isCurrent && !hasNews);
      this.#tell();
    }
    if (hasNews || !this.#findings.isCurrent) this.#work.ask();
  }

  #beginDay(today: string): void {
    this.#today = today;
    this.#index = new FindingIndex(today);
    this.#sources = new Map();
    this.#findings = this.#state(this.#findings.complete, false);
  }

  *#steps(): Steps<void> {
    while (this.#work.isAsked) {
      this.#work.begin();
      for (const source of this.#sources.values()) yield* source.take();
    }
    this.#show(true);
  }

  #showSoon(): void {
    if (performance.now() - this.#shownAt >= SHOWN_EVERY) this.#show(false);
  }

  #show(isCurrent: boolean): void {
    this.#shownAt = performance.now();
    this.#findings = this.#state(this.#findings.complete, isCurrent);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #state(complete: ReadonlySet<ProviderId>, isCurrent: boolean): Findings {
    const { found, solved } = this.#index;
    return { found, solved, complete, isCurrent, clientOf: (key) => this.#clientOf(key) };
  }

  #clientOf(key: ClientKey): Client | null {
    for (const source of this.#sources.values()) {
      const client = source.get(key);
      if (client !== null) return client;
    }
    return null;
  }
}
