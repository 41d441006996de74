import type { FieldLookup } from '#domain/field.ts';
import { SHARED, sharedField } from '#domain/fields/shared.ts';
import {
  conditionsOf,
  formatClientQuery,
  type ClientQuery,
  type SortKey,
} from '#query/client-query.ts';
import type { FilterContext } from '#query/filters/filter.ts';
import { formatter } from '#i18n/formatter.ts';
import { ABSENT, DELETED, LIVE, type ClientSet } from './client-set.ts';
import type { ColumnOrder } from './column-order.ts';
import type { Moment } from '#query/date-filter.ts';
import { fold } from '#domain/fold.ts';
import { tidy } from '#domain/tidy.ts';

/** Which positions answer a question, in whatever order. */
interface Matches {
  readonly holds: Uint8Array;
  readonly count: number;
}

/** The last question of each set, so that another order of the same clients finds them found. */
const lastMatches = new WeakMap<
  ClientSet,
  Matches & { readonly version: number; readonly question: string; readonly moment: Moment }
>();

/**
 * The positions of the clients that answer a question, in its order. Ties keep the order of ids, and
 * absent values come last in both directions. `fieldOf` finds what it is sorted by: the shared fields, or
 * those of a provider.
 */
export function selectClients(
  set: ClientSet,
  query: ClientQuery,
  moment: Moment,
  fieldOf: FieldLookup = sharedField,
): Uint32Array {
  const question = formatClientQuery({ ...query, sort: [] }).toString();
  const { version } = set;
  let last = lastMatches.get(set);
  if (last?.version !== version || last.question !== question || last.moment !== moment) {
    last = { ...match(set, query, moment), version, question, moment };
    lastMatches.set(set, last);
  }
  return inOrder(set, query.sort, last, fieldOf);
}

/** Which positions answer a question. */
export function match(set: ClientSet, query: ClientQuery, moment: Moment): Matches {
  const { clients, states } = set;
  const isAnyState = query.deleted === 'include';
  const state = query.deleted === 'only' ? DELETED : LIVE;
  const found = query.search.trim() === '' ? null : set.matches(query.search);
  const conditions = conditionsOf(query, contextOf(set, moment));
  const holds = new Uint8Array(clients.length);
  let count = 0;
  for (let position = 0; position < states.length; position += 1) {
    // Clients lie all over the memory: only those are looked at that numbers have not ruled out.
    if (isAnyState ? states[position] === ABSENT : states[position] !== state) continue;
    if (found !== null && found[position] === 0) continue;
    if (conditions.length > 0) {
      const client = clients[position];
      if (client === undefined || !conditions.every((holdsFor) => holdsFor(client, position))) {
        continue;
      }
    }
    holds[position] = 1;
    count += 1;
  }
  return { holds, count };
}

/** What conditions are given: names are folded once, the rest of what they look at when it is asked. */
function contextOf(set: ClientSet, moment: Moment): FilterContext {
  return {
    moment,
    folded: ({ id, text }, client, position) =>
      id === SHARED.name.id ? set.foldedName(position) : fold(tidy(text(client, formatter) ?? '')),
  };
}

/**
 * The matches in an order that is already prepared for each column: the last column's order is walked,
 * then for each column before it the positions are dealt out by rank, which keeps what is settled.
 */
function inOrder(
  set: ClientSet,
  sort: readonly SortKey[],
  { holds, count }: Matches,
  fieldOf: FieldLookup,
): Uint32Array<ArrayBuffer> {
  const orderBy = (key: SortKey | undefined) =>
    set.order((key === undefined ? null : fieldOf(key.field)) ?? SHARED.name);
  const [last, ...others] = sort.toReversed();
  let positions = new Uint32Array(count);
  let filled = 0;
  for (const part of orderBy(last).in(last?.descending ?? false)) {
    for (let place = 0; place < part.length; place += 1) {
      const position = part[place] ?? 0;
      if (holds[position] === 1) positions[filled++] = position;
    }
  }
  for (const key of others) {
    positions = countingSort(positions, orderBy(key), key.descending);
  }
  return positions;
}

/** A stable counting sort by rank. */
function countingSort(
  positions: Uint32Array<ArrayBuffer>,
  order: ColumnOrder,
  descending: boolean,
): Uint32Array<ArrayBuffer> {
  const { of: rankOf, count } = order.ranks;
  // Absence ranks highest, and last it stays.
  const placeOf = (position: number) => {
    const rank = rankOf(position);
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
