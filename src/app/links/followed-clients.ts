import { toClientKey, type Client, type ClientKey, type ProviderId } from '#domain/client.ts';
import type { Steps } from '#domain/steps.ts';
import type { ClientStore } from '#engine/client-store.ts';

/** So many clients are taken in or out in one step: about a millisecond. */
const CLIENTS_IN_STEP = 20;

/** What is made of clients, one by one. */
export interface TakenIn {
  /** A client that has come or changed. */
  readonly put: (client: Client) => void;
  readonly remove: (key: ClientKey) => void;
}

/** A provider's clients in what is made of them, kept up with the set that they come from. */
export class FollowedClients {
  readonly #index: TakenIn;
  readonly #provider: ProviderId;
  #store: ClientStore;
  /** Up to which version of the set they are in the index. */
  #followed = 0;
  /** Clients of another set that was here before. */
  #left: readonly ClientKey[] = [];

  constructor(index: TakenIn, provider: ProviderId, store: ClientStore) {
    this.#index = index;
    this.#provider = provider;
    this.#store = store;
  }

  get hasNews(): boolean {
    return this.#followed < this.#store.version || this.#left.length > 0;
  }

  get(key: ClientKey): Client | null {
    return this.#store.get(key);
  }

  /** The clients are in another set from now on: it was read again from the beginning. */
  changeTo(store: ClientStore): void {
    if (store === this.#store) return;
    this.#left = [...this.#left, ...this.#store.keys()];
    this.#store = store;
    this.#followed = 0;
  }

  /** Takes in what has come, changed or gone. */
  *take(): Steps<void> {
    const left = this.#left;
    this.#left = [];
    for (const [place, key] of left.entries()) {
      if (place % CLIENTS_IN_STEP === CLIENTS_IN_STEP - 1) yield;
      if (this.#store.get(key) === null) this.#index.remove(key);
    }
    while (this.#followed < this.#store.version) {
      const end = Math.min(this.#followed + CLIENTS_IN_STEP, this.#store.version);
      // What changed twice is taken in once.
      const positions = new Set(this.#store.changes(this.#followed, end));
      this.#followed = end;
      for (const position of positions) this.#takeAt(position);
      yield;
    }
  }

  #takeAt(position: number): void {
    const client = this.#store.clients[position];
    if (client !== undefined) this.#index.put(client);
    else this.#index.remove(toClientKey(this.#provider, this.#store.idAt(position)));
  }
}
