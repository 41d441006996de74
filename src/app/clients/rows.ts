import { useMemo, useState } from 'react';
import type { FieldLookup } from '#domain/field.ts';
import type { ClientStore } from '#engine/client-store.ts';
import type { ProvincesNamed } from '#engine/province-words.ts';
import { makeAsker, type selectClients, type Selection } from '#engine/selection.ts';
import type { ClientQuery } from '#query/client-query.ts';
import type { Moment } from '#query/date-filter.ts';
import type { SyncState } from '#sync/sync-state.ts';
import type { ClientRows } from '#ui/table/client-rows.ts';
import { useProvinceWords } from '#app/state/province-names.ts';

type Askers = (set: ClientStore, provinces: ProvincesNamed) => typeof selectClients;

/** An asker for each set of clients: an answer starts from the one before of the same set, as long as no more is known. */
function makeAskers(): Askers {
  let askers = new WeakMap<ClientStore, typeof selectClients>();
  let known: ProvincesNamed | null = null;
  return (set, provinces) => {
    if (known !== provinces) askers = new WeakMap();
    known = provinces;
    let ask = askers.get(set);
    if (ask === undefined) askers.set(set, (ask = makeAsker()));
    return ask;
  };
}

/** The answers to a question of what each source has loaded. */
export function useSelections(
  states: readonly SyncState[],
  query: ClientQuery,
  moment: Moment,
  fieldOf: FieldLookup,
): readonly Selection[] {
  // They remember answers, but what they give depends on the question alone: a drawing that React gives up
  // may ask them too.
  const [askerOf] = useState(makeAskers);
  const provinces = useProvinceWords();
  return useMemo(
    () =>
      states.map(({ set, indexes }) =>
        askerOf(set, provinces)(set, indexes, query, moment, fieldOf),
      ),
    [askerOf, states, query, moment, fieldOf, provinces],
  );
}

/** The clients that answer, for the table: positions in the set, never a copy of clients. */
export function toRows(set: ClientStore, { positions }: Selection): ClientRows {
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
