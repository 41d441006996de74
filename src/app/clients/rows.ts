import { selectClients } from '#engine/selection.ts';
import type { FieldLookup } from '#domain/field.ts';
import type { ClientQuery } from '#query/client-query.ts';
import type { Moment } from '#query/date-filter.ts';
import type { SyncState } from '#sync/sync-state.ts';
import type { ClientRows } from '#ui/table/client-rows.ts';

/** The clients that answer a question, for the table: positions in the set, never a copy of clients. */
export function toRows(
  { set }: SyncState,
  query: ClientQuery,
  moment: Moment,
  fieldOf: FieldLookup,
): ClientRows {
  const positions = selectClients(set, query, moment, fieldOf);
  // By position, from 1; made when somebody asks where a client stands.
  let places: Uint32Array | null = null;
  return {
    count: positions.length,
    at: (index) => set.clients[positions[index] ?? -1],
    indexOf: (key) => {
      const asked = set.position(key);
      if (asked === undefined) return undefined;
      if (places === null) {
        places = new Uint32Array(set.clients.length);
        for (const [place, position] of positions.entries()) places[position] = place + 1;
      }
      const place = places[asked] ?? 0;
      return place === 0 ? undefined : place - 1;
    },
  };
}
