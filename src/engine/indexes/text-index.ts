import type { Client } from '#domain/client.ts';
import type { ClientStore } from '#engine/client-store.ts';
import type { Follower } from './follower.ts';

/** The text of an ordinary client is shorter, in UTF-16 units. */
const ORDINARY_LENGTH = 500;

/** A text of each client, made once, and again where the client changed. */
export class TextIndex implements Follower {
  readonly #store: ClientStore;
  readonly #textOf: (client: Client) => string;
  readonly #texts: string[] = [];
  #followed = 0;

  constructor(store: ClientStore, textOf: (client: Client) => string) {
    this.#store = store;
    this.#textOf = textOf;
  }

  follow(most: number): boolean {
    let left = most;
    const changes = this.#store.changes(this.#followed);
    for (let index = 0; index < changes.length && left > 0; index += 1) {
      const position = changes[index] ?? 0;
      const client = this.#store.clients[position];
      const text = client === undefined ? '' : this.#textOf(client);
      this.#texts[position] = text;
      this.#followed += 1;
      // One client may have as much text as thousands of others.
      left -= Math.max(1, text.length / ORDINARY_LENGTH);
    }
    return this.#followed === this.#store.version;
  }

  /** By position; empty where there is no client any more. */
  texts(): readonly string[] {
    this.follow(Infinity);
    return this.#texts;
  }
}
