import type { Client, ClientKey } from '#domain/client.ts';
import { isSameJson } from './same-json.ts';
import { withRoom } from './typed-room.ts';

/** What stands at a position: nobody any more, a client, or one that is deleted. */
export const ABSENT = 0;
export const LIVE = 1;
export const DELETED = 2;

/**
 * The clients loaded so far, and the order in which they changed: nothing that is made of them. It grows
 * in place; `version` says whether it has changed, since copying it for every page that arrives would
 * cost more than loading it.
 */
export class ClientStore {
  readonly #clients: (Client | undefined)[] = [];
  readonly #positions = new Map<ClientKey, number>();
  /** The ids of those who are gone, by position: an order that still has them needs to know where they stand. */
  readonly #goneIds = new Map<number, string>();
  #states = new Uint8Array(0);
  #liveCount = 0;
  #changes = new Uint32Array(0);
  #changeCount = 0;

  /** How often a client was added, replaced or removed. */
  get version(): number {
    return this.#changeCount;
  }

  get size(): number {
    return this.#positions.size;
  }

  /** By position. A position is its client's own for as long as the store lives: one removed leaves a hole. */
  get clients(): readonly (Client | undefined)[] {
    return this.#clients;
  }

  /**
   * By position: `ABSENT`, `LIVE` or `DELETED`. To look at a number costs far less than to look at a
   * client. To be taken again after a change; it may be longer than `clients`.
   */
  get states(): Uint8Array {
    return this.#states;
  }

  /** How many are not deleted. */
  get liveCount(): number {
    return this.#liveCount;
  }

  keys(): Iterable<ClientKey> {
    return this.#positions.keys();
  }

  get(key: ClientKey): Client | null {
    return this.#clients[this.#positions.get(key) ?? -1] ?? null;
  }

  /** `undefined` where there is no such client. */
  position(key: ClientKey): number | undefined {
    return this.#positions.get(key);
  }

  /** The id of the client whose position it is, or was. */
  idAt(position: number): string {
    return this.#clients[position]?.id ?? this.#goneIds.get(position) ?? '';
  }

  /** The positions that changed between two versions, in that order; one that changed twice is in it twice. */
  changes(from: number, to = this.#changeCount): Uint32Array {
    return this.#changes.subarray(from, Math.min(to, this.#changeCount));
  }

  /** Adds clients; of two with the same key the one updated last stays, and of equals the later one. */
  add(clients: Iterable<Client>): void {
    this.#take(clients, (client, current) => isOlder(client, current) || isSame(client, current));
  }

  /** Adds clients; of two with the same key the later one stays, whatever dates they have. */
  replace(clients: Iterable<Client>): void {
    this.#take(clients, isSame);
  }

  /** Puts clients in the place of others, also where their records are the same: more may be known of them. */
  put(clients: Iterable<Client>): void {
    this.#take(clients, () => false);
  }

  #take(clients: Iterable<Client>, isPassed: (client: Client, current: Client) => boolean): void {
    for (const client of clients) {
      const known = this.#positions.get(client.key);
      const position = known ?? this.#clients.length;
      const current = this.#clients[position];
      if (current !== undefined && isPassed(client, current)) continue;
      this.#positions.set(client.key, position);
      this.#put(position, client, client.deletedAt === null ? LIVE : DELETED);
    }
  }

  remove(keys: Iterable<ClientKey>): void {
    for (const key of keys) {
      const position = this.#positions.get(key);
      if (position === undefined) continue;
      this.#positions.delete(key);
      this.#goneIds.set(position, this.idAt(position));
      this.#put(position, undefined, ABSENT);
    }
  }

  #put(position: number, client: Client | undefined, state: number): void {
    this.#clients[position] = client;
    this.#states = withRoom(this.#states, position + 1);
    this.#liveCount += Number(state === LIVE) - Number(this.#states[position] === LIVE);
    this.#states[position] = state;
    this.#changes = withRoom(this.#changes, this.#changeCount + 1);
    this.#changes[this.#changeCount] = position;
    this.#changeCount += 1;
  }
}

/** Whether nothing has changed: what is read twice need not be prepared twice. */
function isSame(a: Client, b: Client): boolean {
  return (
    a.updatedAt === b.updatedAt &&
    a.deletedAt === b.deletedAt &&
    a.name === b.name &&
    isSameJson(a.raw, b.raw)
  );
}

function isOlder(a: Client, b: Client): boolean {
  return (a.updatedAt ?? -Infinity) < (b.updatedAt ?? -Infinity);
}
