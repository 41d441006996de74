import type { Client } from '#domain/client.ts';
import type { Facet } from '#query/facet.ts';
import type { ClientStore } from '#engine/client-store.ts';
import { withRoom } from '#engine/typed-room.ts';
import type { Follower } from './follower.ts';

/** The values that clients have in one field, and who has each. */
export class FacetIndex implements Follower {
  readonly #store: ClientStore;
  readonly #read: (client: Client) => readonly string[];
  /** A value's number is its place here: what is written thousands of times is held once. */
  readonly #values: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** What clients have together, by the numbers of the values: mostly one value. The first is none at all. */
  readonly #sets: (readonly number[])[] = [[]];
  readonly #setNumbers = new Map<string, number>([['', 0]]);
  /** By position: the place of what the client has in `#sets`. */
  #setAt = new Uint32Array(0);
  #followed = 0;

  constructor(store: ClientStore, read: (client: Client) => readonly string[]) {
    this.#store = store;
    this.#read = read;
  }

  follow(most: number): boolean {
    const { clients, version } = this.#store;
    const end = Math.min(version, this.#followed + most);
    this.#setAt = withRoom(this.#setAt, clients.length);
    for (const position of this.#store.changes(this.#followed, end)) {
      const client = clients[position];
      this.#setAt[position] = client === undefined ? 0 : this.#setOf(this.#read(client));
    }
    this.#followed = end;
    return end === version;
  }

  /** Every value that a client has, and how many of those that `holds` marks have it, or have none. */
  count(holds: Uint8Array): Facet {
    this.follow(Infinity);
    const { length } = this.#store.clients;
    const ofSets = new Uint32Array(this.#sets.length);
    const isThere = new Uint8Array(this.#sets.length);
    for (let position = 0; position < length; position += 1) {
      const set = this.#setAt[position] ?? 0;
      isThere[set] = 1;
      ofSets[set] = (ofSets[set] ?? 0) + (holds[position] ?? 0);
    }
    const counts = new Map<number, number>();
    for (const [place, numbers] of this.#sets.entries()) {
      if (isThere[place] === 0) continue;
      for (const number of numbers) {
        counts.set(number, (counts.get(number) ?? 0) + (ofSets[place] ?? 0));
      }
    }
    return {
      values: [...counts].map(([number, count]) => ({ value: this.#values[number] ?? '', count })),
      empty: ofSets[0] ?? 0,
    };
  }

  #setOf(values: readonly string[]): number {
    const numbers = [...new Set(values)].map((value) => this.#numberOf(value));
    const name = numbers.join();
    const known = this.#setNumbers.get(name);
    if (known !== undefined) return known;
    const place = this.#sets.push(numbers) - 1;
    this.#setNumbers.set(name, place);
    return place;
  }

  #numberOf(value: string): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    const number = this.#values.push(value) - 1;
    this.#numbers.set(value, number);
    return number;
  }
}
