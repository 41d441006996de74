import { answer } from '#core/answer.ts';
import type { ClientQuery } from '#core/client-query.ts';
import type { Moment } from '#core/date-filter.ts';
import type { Loaded } from '#providers/loaded.ts';
import type { ClientRows } from '#ui/table/client-rows.ts';

/** The clients that answer a question, for the table: positions in the set, never a copy of clients. */
export function toRows({ set }: Loaded, query: ClientQuery, moment: Moment): ClientRows {
  const positions = answer(set, query, moment);
  let places: Map<number, number> | null = null;
  return {
    count: positions.length,
    at: (index) => set.clients[positions[index] ?? -1],
    indexOf: (key) => {
      places ??= new Map(positions.entries().map(([place, position]) => [position, place]));
      return places.get(set.position(key) ?? -1);
    },
  };
}
