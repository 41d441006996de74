import type { Client } from '#domain/client.ts';
import type { ClientStore } from '#engine/client-store.ts';
import { withRoom } from '#engine/typed-room.ts';
import type { Follower } from './follower.ts';

interface ValueCount {
  readonly value: string;
  readonly count: number;
}

/** The values that clients have in one field, and who has each. */
export class FacetIndex implements Follower {
  readonly #store: ClientStore;
  readonly #read: (client: Client) => string | null;
  /** A value's number is its place here, from 1: what is written thousands of times is held once. */
  readonly #values: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** By position; 0 for none. */
  #numberAt = new Uint32Array(0);
  #followed = 0;

  constructor(store: ClientStore, read: (client: Client) => string | null) {
    this.#store = store;
    this.#read = read;
  }

  follow(most: number): boolean {
    const { clients, version } = this.#store;
    const end = Math.min(version, this.#followed + most);
    this.#numberAt = withRoom(this.#numberAt, clients.length);
    for (const position of this.#store.changes(this.#followed, end)) {
      const client = clients[position];
      this.#numberAt[position] = client === undefined ? 0 : this.#numberOf(this.#read(client));
    }
    this.#followed = end;
    return end === version;
  }

  /** Every value that a client has, and how many of those that `holds` marks have it. */
  count(holds: Uint8Array): readonly ValueCount[] {
    this.follow(Infinity);
    const counts = new Uint32Array(this.#values.length + 1);
    const isThere = new Uint8Array(counts.length);
    for (let position = 0; position < this.#store.clients.length; position += 1) {
      const number = this.#numberAt[position] ?? 0;
      isThere[number] = 1;
      counts[number] = (counts[number] ?? 0) + (holds[position] ?? 0);
    }
    return this.#values.flatMap((value, index) =>
      isThere[index + 1] === 1 ? [{ value, count: counts[index + 1] ?? 0 }] : [],
    );
  }

  #numberOf(value: string | null): number {
    if (value === null) return 0;
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    const number = this.#values.push(value);
    this.#numbers.set(value, number);
    return number;
  }
}
