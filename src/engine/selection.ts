import type { ClientQuery, SortKey } from '#query/client-query.ts';
import type { Moment } from '#query/date-filter.ts';
import type { ClientStore } from './client-store.ts';
import type { ClientIndexes } from './indexes/client-indexes.ts';
import type { OrderIndex } from './indexes/order-index.ts';
import { matchClients, type Matches } from './matches.ts';

/**
 * An answer, and what it was made of, so that the next question costs only what is new in it. It belongs
 * to the one who asked, and stays as it is.
 */
export interface Selection {
  /** The positions of the clients that answer, in the order that was asked for. */
  readonly positions: Uint32Array;
  readonly matches: Matches;
  readonly sort: readonly SortKey[];
}

/**
 * The clients that answer a question, in its order. Ties keep the order of ids, and absent values come
 * last in both directions. `previous` is the last answer of the one who asks: whatever it was about, it
 * changes what this costs and never what this is.
 */
export function selectClients(
  store: ClientStore,
  indexes: ClientIndexes,
  query: ClientQuery,
  moment: Moment,
  previous: Selection | null = null,
): Selection {
  const matches = matchClients(store, indexes, query, moment, previous?.matches ?? null);
  const { sort } = query;
  if (matches === previous?.matches && isSameSort(sort, previous.sort)) return previous;
  return { positions: inOrder(indexes, sort, matches), matches, sort };
}

/** One who asks again and again: a list, or a number beside a link. Each answer starts from the one before. */
export function makeAsker(): typeof selectClients {
  let last: Selection | null = null;
  return (store, indexes, query, moment, previous = last) =>
    (last = selectClients(store, indexes, query, moment, previous));
}

function isSameSort(a: readonly SortKey[], b: readonly SortKey[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ field, descending }, index) => {
      const other = b[index];
      return field === other?.field && descending === other.descending;
    })
  );
}

/**
 * The matches in an order that is already prepared for each field: the last field's order is walked, then
 * for each field before it the positions are sorted by rank, which keeps the order of equals.
 */
function inOrder(
  indexes: ClientIndexes,
  sort: readonly SortKey[],
  { holds, count }: Matches,
): Uint32Array<ArrayBuffer> {
  const [last = { field: 'name', descending: false } as const, ...others] = sort.toReversed();
  let positions = indexes.order(last.field).select(holds, count, last.descending);
  for (const { field, descending } of others) {
    positions = countingSort(positions, indexes.order(field), descending);
  }
  return positions;
}

/** A stable counting sort by rank. */
function countingSort(
  positions: Uint32Array<ArrayBuffer>,
  order: OrderIndex,
  descending: boolean,
): Uint32Array<ArrayBuffer> {
  const { at: rankAt, count } = order.ranks();
  // Absence ranks highest, and last it stays.
  const placeOf = (position: number) => {
    const rank = rankAt[position] ?? count;
    return descending && rank < count ? count - 1 - rank : rank;
  };
  const starts = new Uint32Array(count + 2);
  for (const position of positions)
    starts[placeOf(position) + 1] = (starts[placeOf(position) + 1] ?? 0) + 1;
  for (let place = 1; place < starts.length; place += 1) {
    starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0);
  }
  const dealt = new Uint32Array(positions.length);
  for (const position of positions) {
    const place = placeOf(position);
    const index = starts[place] ?? 0;
    dealt[index] = position;
    starts[place] = index + 1;
  }
  return dealt;
}
