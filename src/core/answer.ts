import { listedAddress, type Client } from './client.ts';
import type { ClientQuery, SortKey } from './client-query.ts';
import type { ClientSet } from './client-set.ts';
import { dateSpans, isWithin, type DateFilter, type Moment } from './date-filter.ts';
import { fold } from './fold.ts';
import { isSameEmail, isSameTaxNumber } from './identity.ts';

/** Whether the client at a position of the set belongs to an answer. */
type Condition = (client: Client, position: number) => boolean;

/**
 * The positions of the clients that answer a question, in its order. Ties keep the order of ids, and
 * absent values come last in both directions.
 */
export function answer(set: ClientSet, query: ClientQuery, moment: Moment): Uint32Array {
  const conditions = conditionsOf(set, query, moment);
  const matches = new Uint8Array(set.clients.length);
  let count = 0;
  for (const [position, client] of set.clients.entries()) {
    if (client === undefined || !conditions.every((holds) => holds(client, position))) continue;
    matches[position] = 1;
    count += 1;
  }
  return inOrder(set, query.sort, matches, count);
}

/** One condition for each part that narrows the question; none for the plain list of everything. */
function conditionsOf(set: ClientSet, query: ClientQuery, moment: Moment): Condition[] {
  const conditions: Condition[] = [];
  if (query.deleted !== 'include') {
    const isWanted = query.deleted === 'only';
    conditions.push((client) => (client.deletedAt !== null) === isWanted);
  }
  if (query.kind.length > 0) {
    conditions.push((client) => client.kind !== null && query.kind.includes(client.kind));
  }
  if (query.country.length > 0) {
    const wanted = new Set(query.country);
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
  if (query.name !== '') {
    const wanted = fold(query.name);
    conditions.push((_, position) => set.foldedName(position).includes(wanted));
  }
  const { email, vatNumber, taxId } = query;
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
  if (query.search.trim() !== '') {
    const found = set.matches(query.search);
    conditions.push((_, position) => found[position] === 1);
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
  matches: Uint8Array,
  count: number,
): Uint32Array {
  const keys = sort.length > 0 ? sort : [{ field: 'name', descending: false } as const];
  let positions = new Uint32Array(count);
  let filled = 0;
  const walked = set.order(keys.at(-1)?.field ?? 'name');
  for (const part of [walked.sorted, walked.absent]) {
    for (const position of part) if (matches[position] === 1) positions[filled++] = position;
  }
  keys.toReversed().forEach(({ field, descending }, step) => {
    // Walking the last column has already put it in ascending order.
    if (step > 0 || descending) positions = dealOut(positions, set.order(field), descending);
  });
  return positions;
}

/** A stable counting sort by rank. */
function dealOut(
  positions: Uint32Array<ArrayBuffer>,
  order: { readonly ranks: Uint32Array; readonly sorted: readonly number[] },
  descending: boolean,
): Uint32Array<ArrayBuffer> {
  const { ranks, sorted } = order;
  const last = sorted.at(-1);
  const highest = last === undefined ? -1 : (ranks[last] ?? 0);
  // Absence ranks highest, and last it stays.
  const placeOf = (position: number) => {
    const rank = ranks[position] ?? 0;
    return descending && rank <= highest ? highest - rank : rank;
  };
  const starts = new Uint32Array(highest + 3);
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
