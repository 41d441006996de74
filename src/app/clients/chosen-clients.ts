import type { Client } from '#domain/client.ts';
import type { ClientRows } from '#ui/table/client-rows.ts';

/**
 * Clients that somebody takes along, of whatever choice: copied, or written to a file. They are found one by one, each
 * as it is then: one that is gone since is left out.
 */
export interface ChosenClients extends Iterable<Client> {
  /** How many there were when they were asked for. */
  readonly count: number;
}

/** All clients of a list, in its order. */
export function clientsIn(rows: ClientRows): ChosenClients {
  return {
    count: rows.count,
    *[Symbol.iterator]() {
      for (let index = 0; index < rows.count; index += 1) {
        const client = rows.at(index);
        if (client !== undefined) yield client;
      }
    },
  };
}
