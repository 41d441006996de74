import type { Client } from '#domain/client.ts';
import { ITEMS_IN_STEP, type Steps } from '#domain/steps.ts';
import type { ClientStore } from '#engine/client-store.ts';
import type { Follower } from './follower.ts';

/** The text of an ordinary client is shorter, in UTF-16 units. */
const ORDINARY_LENGTH = 500;

/** A step of a client's text takes as long as so many ordinary clients, which have some twenty values. */
const CLIENTS_IN_STEP = ITEMS_IN_STEP / 20;

/** How a client's text is made in steps; `null` where it is made at once. */
type InSteps = (client: Client) => Steps<string> | null;

/** A text of each client, made once, and again where the client changed. */
export class TextIndex implements Follower {
  readonly #store: ClientStore;
  readonly #textOf: (client: Client) => string;
  readonly #inSteps: InSteps;
  readonly #texts: string[] = [];
  #followed = 0;
  /** The text of a client that was begun: it is of the first change that is not followed. */
  #begun: Steps<string> | null = null;

  constructor(
    store: ClientStore,
    textOf: (client: Client) => string,
    inSteps: InSteps = () => null,
  ) {
    this.#store = store;
    this.#textOf = textOf;
    this.#inSteps = inSteps;
  }

  follow(most: number): boolean {
    let left = most;
    const changes = this.#store.changes(this.#followed);
    for (let index = 0; index < changes.length && left > 0;) {
      const position = changes[index] ?? 0;
      const client = this.#store.clients[position];
      this.#begun ??= client === undefined ? null : this.#inSteps(client);
      const begun = this.#begun?.next();
      left -= begun === undefined ? 0 : CLIENTS_IN_STEP;
      if (begun?.done === false) continue;
      this.#begun = null;
      const text = begun?.value ?? (client === undefined ? '' : this.#textOf(client));
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
