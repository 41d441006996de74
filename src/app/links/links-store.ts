import type { Client, ClientKey, ProviderId } from '#domain/client.ts';
import type { Steps } from '#domain/steps.ts';
import type { SliceTiming } from '#async/in-slices.ts';
import type { Decision } from '#linking/codes.ts';
import { LinkIndex } from '#linking/link-index.ts';
import { isRead, type SyncState } from '#sync/sync-state.ts';
import { FollowedClients } from './followed-clients.ts';
import { SlicedWork } from './sliced-work.ts';

/** How often, at the most, links are shown while clients come, in milliseconds. */
const SHOWN_EVERY = 400;

/** So many keys are put from one set into another in one step: less than a millisecond. */
const KEYS_IN_STEP = 2000;

/** What is known of a provider's clients, as it was last told. */
export interface LinkedSource {
  readonly provider: ProviderId;
  readonly loaded: SyncState;
}

/**
 * Which clients of the providers are one, as far as that is known. A new value for every change; the index in it changes
 * in place.
 */
export interface Links {
  /** To be read with the functions of `linking/`: `clusterOf`, `counterpartsOf`, `pairsOf`, `standingOf`. */
  readonly index: LinkIndex;
  /** Another number for every change of what it says. */
  readonly version: number;
  /** Providers whose clients are all here. */
  readonly complete: ReadonlySet<ProviderId>;
  /** Whether every client that has come is linked. Until then, it is said of those that are. */
  readonly isCurrent: boolean;
  /** A client that is loaded; `null` where there is none. */
  readonly clientOf: (key: ClientKey) => Client | null;
}

/** What is made of the links, and kept up as they change. */
export interface LinksFollower {
  /** Takes in these clients: they have come, changed or gone, or something else is to be said of them. */
  readonly take: (changed: ReadonlySet<ClientKey>, links: Links) => Steps<void>;
  /** Does what can wait until the links are shown, for as long as nothing else is to do. */
  readonly later: (isWanted: () => boolean) => Steps<void>;
}

/**
 * The links of all clients that are loaded, outside React. Clients are taken in as they come, in slices: so that little is
 * left to do when the last one is here, and nobody waits for it meanwhile.
 */
export class LinksStore {
  readonly #index = new LinkIndex();
  readonly #work: SlicedWork;
  readonly #listeners = new Set<() => void>();
  readonly #sources = new Map<ProviderId, FollowedClients>();
  /** With the clients of which each has to be told; `null`: of all. */
  readonly #followers = new Map<LinksFollower, Set<ClientKey> | null>();
  #decisions: readonly Decision[] = [];
  /** Whether everything that was asked for when the work began last is linked. */
  #isLinked = false;
  #shownAt = -Infinity;
  #links: Links = {
    index: this.#index,
    version: 0,
    complete: new Set(),
    isCurrent: false,
    clientOf: (key) => this.#clientOf(key),
  };

  /** `timing`: a test's. */
  constructor(timing?: SliceTiming) {
    this.#work = new SlicedWork({
      steps: () => this.#steps(),
      afterSlice: () => this.#showSoon(),
      timing,
    });
  }

  /** Another value after every change. */
  readonly links = (): Links => this.#links;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The links once every client that has come is linked. */
  async whenLinked(): Promise<Links> {
    while (!this.#isLinked || this.#work.isAsked) {
      await new Promise<void>((resolve) => {
        const stop = this.subscribe(() => {
          stop();
          resolve();
        });
      });
    }
    return this.#links;
  }

  /** What is known by now of each provider whose clients are to be linked. To be told after every change. */
  follow(sources: readonly LinkedSource[]): void {
    for (const { provider, loaded } of sources) {
      const known = this.#sources.get(provider);
      if (known !== undefined) known.changeTo(loaded.set);
      else this.#sources.set(provider, new FollowedClients(this.#index, provider, loaded.set));
    }
    const complete = sources.filter(({ loaded }) => isRead(loaded)).map(({ provider }) => provider);
    const { complete: before, isCurrent } = this.#links;
    const isLess = before.values().some((provider) => !complete.includes(provider));
    const hasChanged = isLess || complete.length > before.size;
    if (hasChanged) this.#links = { ...this.#links, complete: new Set(complete) };
    // What is not whole any more must not be said for a moment longer.
    if (isLess) this.#show();
    if (hasChanged || !isCurrent || this.#sources.values().some((source) => source.hasNews)) {
      this.#work.ask();
    }
  }

  /**
   * All that a person has decided; it replaces what was decided before. The same list again asks for nothing: each part
   * that shows links tells it when it comes.
   */
  decide(decisions: readonly Decision[]): void {
    if (decisions === this.#decisions) return;
    this.#decisions = decisions;
    this.#index.decide(decisions);
    this.#work.ask();
  }

  /** Tells a follower of all clients, and then of those that change. */
  addFollower(follower: LinksFollower): void {
    if (this.#followers.has(follower)) return;
    this.#followers.set(follower, null);
    this.#work.ask();
  }

  *#steps(): Steps<void> {
    while (this.#work.isAsked) {
      this.#isLinked = false;
      yield* this.#link();
      if (this.#work.isAsked) continue;
      this.#isLinked = true;
      this.#show(true);
      for (const follower of this.#followers.keys()) {
        yield* follower.later(() => !this.#work.isAsked);
      }
    }
    this.#show(true);
  }

  *#link(): Steps<void> {
    this.#work.begin();
    for (const source of this.#sources.values()) yield* source.take();
    yield* this.#index.steps();
    const changed = this.#index.takeChanged();
    for (const [follower, known] of this.#followers) {
      const pending = known ?? new Set<ClientKey>();
      if (known === null) yield* addAll(pending, this.#index.entries.keys());
      yield* addAll(pending, changed);
      this.#followers.set(follower, new Set());
      yield* follower.take(pending, this.#links);
    }
  }

  /** While all of it was linked before, what is half done is not shown. */
  #showSoon(): void {
    if (this.#links.isCurrent || performance.now() - this.#shownAt < SHOWN_EVERY) return;
    this.#show();
  }

  #show(isCurrent = this.#links.isCurrent): void {
    this.#shownAt = performance.now();
    this.#links = { ...this.#links, version: this.#links.version + 1, isCurrent };
    for (const listener of this.#listeners) listener();
  }

  #clientOf(key: ClientKey): Client | null {
    for (const source of this.#sources.values()) {
      const client = source.get(key);
      if (client !== null) return client;
    }
    return null;
  }
}

function* addAll(to: Set<ClientKey>, keys: Iterable<ClientKey>): Steps<void> {
  let count = 0;
  for (const key of keys) {
    to.add(key);
    count += 1;
    if (count % KEYS_IN_STEP === 0) yield;
  }
}
