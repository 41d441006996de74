import type { Client } from '#domain/client.ts';
import { ITEMS_IN_STEP, type Steps } from '#domain/steps.ts';
import type { ClientStore } from '#engine/client-store.ts';
import type { Follower } from './follower.ts';

/** The text of an ordinary client is shorter, in UTF-16 units. */
const ORDINARY_LENGTH = 500;

/** A step of a client's text takes as long as so many ordinary clients, which have some twenty values. */
const CLIENTS_IN_STEP = ITEMS_IN_STEP / 20;

/** A text of each client, made once, and again where the client changed; in steps where making it takes long. */
export class TextIndex implements Follower {
  readonly #store: ClientStore;
  readonly #textOf: (client: Client) => string | Steps<string>;
  readonly #texts: string[] = [];
  #followed = 0;
  /** The text of a client that was begun: it is of the first change that is not followed. */
  #begun: Steps<string> | null = null;

  constructor(store: ClientStore, textOf: (client: Client) => string | Steps<string>) {
    this.#store = store;
    this.#textOf = textOf;
  }

  follow(most: number): boolean {
    let left = most;
    const changes = this.#store.changes(this.#followed);
    for (let index = 0; index < changes.length && left > 0;) {
      const position = changes[index] ?? 0;
      const client = this.#store.clients[position];
      let text = this.#begun ?? (client === undefined ? '' : this.#textOf(client));
      if (typeof text !== 'string') {
        left -= CLIENTS_IN_STEP;
        const { done, value } = text.next();
        this.#begun = done === true ? null : text;
        if (done !== true) continue;
        text = value;
      }
      this.#texts[position] = text;
      this.#followed += 1;
      index += 1;
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
