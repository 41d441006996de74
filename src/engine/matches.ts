import { formatter } from '#i18n/formatter.ts';
import { conditionsOf, formatClientQuery, type ClientQuery } from '#query/client-query.ts';
import type { FilterContext } from '#query/filters/conditions.ts';
import type { Moment } from '#query/date-filter.ts';
import { ABSENT, DELETED, LIVE, type ClientStore } from './client-store.ts';
import { hold, type Held } from './held.ts';
import type { ClientIndexes } from './indexes/client-indexes.ts';
import type { SearchResult } from './indexes/search-index.ts';

/** Whom the filters of a question let through, its search apart. */
interface Filtered extends Held {
  /** The filters in their one spelling. */
  readonly filters: string;
  readonly moment: Moment;
}

/** Which positions answer a question, in whatever order. */
export interface Matches {
  readonly filtered: Filtered;
  /** `null` where nothing is searched. */
  readonly found: SearchResult | null;
  /** By position: 1 where the client answers. */
  readonly holds: Uint8Array;
  readonly count: number;
}

/**
 * The clients that answer a question. `previous` is what is known of this one or another, and `searched` what is
 * known of its search.
 */
export function matchClients(
  store: ClientStore,
  indexes: ClientIndexes,
  query: ClientQuery,
  moment: Moment,
  previous: Matches | null = null,
  searched: SearchResult | null = previous?.found ?? null,
): Matches {
  const filtered = filter(store, indexes, query, moment, previous?.filtered ?? null);
  const found = query.search.trim() === '' ? null : indexes.search.find(query.search, searched);
  if (filtered === previous?.filtered && found === previous.found) return previous;
  const holds = found === null ? filtered.holds : new Uint8Array(filtered.holds.length);
  let count = 0;
  for (let position = 0; position < holds.length; position += 1) {
    if (filtered.holds[position] === 0 || found?.holds[position] === 0) continue;
    holds[position] = 1;
    count += 1;
  }
  return { filtered, found, holds, count };
}

function filter(
  store: ClientStore,
  indexes: ClientIndexes,
  query: ClientQuery,
  moment: Moment,
  previous: Filtered | null,
): Filtered {
  const filters = formatClientQuery({ ...query, search: '', sort: [] }).toString();
  const isSame =
    previous !== null &&
    previous.store === store &&
    previous.filters === filters &&
    previous.moment.zone === moment.zone &&
    previous.moment.today === moment.today;
  if (isSame && previous.version === store.version) return previous;
  const { clients, states } = store;
  const isAnyState = query.deleted === 'include';
  const wanted = query.deleted === 'only' ? DELETED : LIVE;
  const conditions = conditionsOf(query, contextOf(indexes, moment));
  const test = (position: number): boolean => {
    // Clients lie all over the memory: only those are looked at that numbers have not ruled out.
    if (isAnyState ? states[position] === ABSENT : states[position] !== wanted) return false;
    if (conditions.length === 0) return true;
    const client = clients[position];
    return client !== undefined && conditions.every((holdsFor) => holdsFor(client, position));
  };
  return { filters, moment, ...hold(store, test, isSame ? previous : null, isSame) };
}

/** What conditions are given: names are folded once, the rest of what they look at when it is asked. */
function contextOf(indexes: ClientIndexes, moment: Moment): FilterContext {
  let names: readonly (string | undefined)[] | null = null;
  return {
    moment,
    format: formatter,
    foldedName: (position) => {
      names ??= indexes.names.texts();
      return names[position] ?? '';
    },
  };
}
