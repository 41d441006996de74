import { listedAddress, type Client } from '#domain/client.ts';
import type { FieldLookup } from '#domain/field.ts';
import { SHARED, sharedField } from '#domain/fields/shared.ts';
import { formatClientQuery, type ClientQuery, type SortKey } from '#query/client-query.ts';
import { ABSENT, DELETED, LIVE, type ClientSet } from './client-set.ts';
import type { ColumnOrder } from './column-order.ts';
import { toCountry } from '#domain/country-code.ts';
import { dateSpans, isWithin, type DateFilter, type Moment } from '#query/date-filter.ts';
import { fold } from '#domain/fold.ts';
import { isSameEmail, isSameTaxNumber } from '#domain/identity.ts';
import { tidy } from '#domain/tidy.ts';

/** Whether the client at a position of the set belongs to an answer. */
type Condition = (client: Client, position: number) => boolean;

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
  const conditions = conditionsOf(set, query, moment);
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

/** One condition for each part that looks at the client itself; none for the plain list. */
function conditionsOf(set: ClientSet, query: ClientQuery, moment: Moment): Condition[] {
  const conditions: Condition[] = [];
  if (query.kind.length > 0) {
    conditions.push((client) => client.kind !== null && query.kind.includes(client.kind));
  }
  if (query.country.length > 0) {
    // A link may be older than what is known of a name: `Turkey` is TR by now.
    const wanted = new Set(query.country.map(toCountry));
    conditions.push((client) => wanted.has(listedAddress(client)?.country ?? ''));
  }
  const onDate = (filter: DateFilter | null, dateOf: (client: Client) => number | null) => {
    if (filter === null) return;
    const spans = dateSpans(filter, moment);
    conditions.push((client) => isWithin(dateOf(client), spans));
  };
  onDate(query.updated, (client) => client.updatedAt);
  onDate(query.created, (client) => client.createdAt);
  onDate(query.deletedOn, (client) => client.deletedAt);
  const name = fold(tidy(query.name));
  if (name !== '') {
    conditions.push((_, position) => set.foldedName(position).includes(name));
  }
  const email = tidy(query.email);
  const vatNumber = tidy(query.vatNumber);
  const taxId = tidy(query.taxId);
  if (email !== '') {
    conditions.push((client) => client.emails.some((known) => isSameEmail(known.address, email)));
  }
  if (vatNumber !== '') {
    conditions.push(
      (client) => client.vatNumber !== null && isSameTaxNumber(client.vatNumber, vatNumber),
    );
  }
  if (taxId !== '') {
    conditions.push((client) => client.taxId !== null && isSameTaxNumber(client.taxId, taxId));
  }
  return conditions;
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
