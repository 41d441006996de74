import type { Field, FieldId, FieldLookup } from '#domain/field.ts';
import { SHARED } from '#domain/fields/shared.ts';
import { tidy } from '#domain/tidy.ts';
import type { DateFilter } from './date-filter.ts';
import { conditionOf, type Condition, type FilterContext } from './filters/conditions.ts';
import {
  compareFilters,
  formatFilter,
  isAfterDeleted,
  MOST_TEXT,
  ordered,
  parameterOf,
  parseFilter,
  readParameter,
} from './filters/filter-codec.ts';
import { DELETED, type Deleted, type FieldFilter, type FilterValue } from './filters/filter.ts';
import { formatSort, parseSort, PLAIN_SORT, type SortKey } from './sort.ts';

export type { SortKey } from './sort.ts';

/** What can be asked of a list of clients: one value, spelt one way, in the URL and nowhere else. */
export interface ClientQuery {
  /** Everything a client can be found by. */
  readonly search: string;
  /** One for each field at most, in the order in which an address spells them. */
  readonly filters: readonly FieldFilter[];
  /** Whether deleted clients are hidden, shown, or the only ones. */
  readonly deleted: Deleted;
  readonly sort: readonly SortKey[];
}

/** The search. */
export const SEARCH = 'search';

/**
 * A part of a question that narrows it: every one can be removed by itself. It is the search, or a field. Of
 * `deleted` it is both: which of the deleted are shown, and when they were deleted.
 */
export type QueryPart = typeof SEARCH | FieldId;

const DELETED_PART = SHARED.deleted.id;

/** The plain list: every part at its default. */
export const PLAIN_QUERY: ClientQuery = {
  search: '',
  filters: [],
  deleted: 'exclude',
  sort: PLAIN_SORT,
};

const PARAMETERS = { search: 'q', deleted: 'deleted', sort: 'sort' } as const;
const OWN_PARAMETERS: ReadonlySet<string> = new Set(Object.values(PARAMETERS));

/**
 * Reads a question from a URL's parameters. What cannot be read spoils only itself: it is named in
 * `damaged`, and its part stays at the default. `fieldOf` says what there is to ask about. Never throws.
 */
export function parseClientQuery(
  parameters: URLSearchParams,
  fieldOf: FieldLookup,
): {
  readonly query: ClientQuery;
  readonly damaged: readonly string[];
} {
  const damaged = new Set<string>();
  const read = <T>(parameter: string, parse: (text: string) => T | null, plain: T): T => {
    const [written, ...more] = parameters.getAll(parameter);
    if (written === undefined || written === '') return plain;
    const value = more.length === 0 ? parse(written) : null;
    if (value === null) damaged.add(parameter);
    return value ?? plain;
  };
  const filters = new Map<FieldId, { readonly parameter: string; readonly filter: FieldFilter }>();
  for (const parameter of new Set(parameters.keys())) {
    if (OWN_PARAMETERS.has(parameter)) continue;
    const asked = readParameter(parameter, fieldOf);
    if (asked === null) continue;
    if (asked === 'unknown') {
      damaged.add(parameter);
      continue;
    }
    const { field, operator } = asked;
    const filter = read(parameter, (written) => parseFilter(field, operator, written), null);
    if (filter === null || !isAsking(filter)) continue;
    const other = filters.get(field.id);
    if (other === undefined) filters.set(field.id, { parameter, filter });
    // Nobody knows which of them was meant.
    else damaged.add(parameter).add(other.parameter);
  }
  const search = read(PARAMETERS.search, parseSearch, '');
  const deleted = read<Deleted>(PARAMETERS.deleted, parseDeleted, 'exclude');
  const sort = read(
    PARAMETERS.sort,
    (written) => parseSort(written, (id) => fieldOf(id) !== null),
    PLAIN_SORT,
  );
  const readable = [...filters.values()].filter(({ parameter }) => !damaged.has(parameter));
  return {
    query: {
      search,
      filters: readable.map(({ filter }) => filter).toSorted(compareFilters),
      deleted,
      sort,
    },
    damaged: [...new Set(parameters.keys())].filter((parameter) => damaged.has(parameter)),
  };
}

/** The inverse of `parseClientQuery`. Defaults are left out, so the plain list is the plain URL. */
export function formatClientQuery(query: ClientQuery): URLSearchParams {
  const parameters = new URLSearchParams();
  const set = (parameter: string, spelling: string) => {
    if (spelling !== '') parameters.set(parameter, spelling);
  };
  set(PARAMETERS.search, tidy(query.search));
  const setAll = (filters: readonly FieldFilter[]) => {
    for (const filter of filters) set(parameterOf(filter), formatFilter(filter));
  };
  setAll(query.filters.filter((filter) => !isAfterDeleted(filter)));
  set(PARAMETERS.deleted, query.deleted === PLAIN_QUERY.deleted ? '' : query.deleted);
  setAll(query.filters.filter(isAfterDeleted));
  set(PARAMETERS.sort, formatSort(query.sort));
  return parameters;
}

/** The parts that narrow this question. */
export function askedParts(query: ClientQuery): readonly QueryPart[] {
  const asked = query.filters.filter(isAsking).map(({ field }) => field.id);
  return [
    ...(tidy(query.search) === '' ? [] : [SEARCH]),
    ...asked,
    ...(query.deleted === PLAIN_QUERY.deleted || asked.includes(DELETED_PART)
      ? []
      : [DELETED_PART]),
  ];
}

/** The question with some parts back at their defaults; the same value where there are none. */
export function without(query: ClientQuery, parts: readonly QueryPart[]): ClientQuery {
  if (parts.length === 0) return query;
  return {
    ...query,
    search: parts.includes(SEARCH) ? PLAIN_QUERY.search : query.search,
    filters: query.filters.filter(({ field }) => !parts.includes(field.id)),
    deleted: parts.includes(DELETED_PART) ? PLAIN_QUERY.deleted : query.deleted,
  };
}

/** What is asked of a field; `null` where nothing is. */
export function filterOn(query: ClientQuery, id: FieldId): FieldFilter | null {
  return query.filters.find(({ field }) => field.id === id) ?? null;
}

/** The condition on a date; `null` where there is none. */
export function dateOn(query: ClientQuery, id: FieldId): DateFilter | null {
  const filter = filterOn(query, id);
  return filter?.operator === 'date' ? filter.date : null;
}

/**
 * The question with something else asked of a field; with `null`, nothing. Only deleted clients have a day on
 * which they were deleted, so asking for it shows them.
 */
export function withFilter(
  query: ClientQuery,
  field: Field,
  value: FilterValue | null,
): ClientQuery {
  const others = query.filters.filter((filter) => filter.field.id !== field.id);
  const filters =
    value === null
      ? others
      : [...others, { field, ...ordered(field, value) }].toSorted(compareFilters);
  const isHopeless = field.id === DELETED_PART && value !== null && query.deleted === 'exclude';
  return { ...query, filters, deleted: isHopeless ? 'include' : query.deleted };
}

/** What has to hold of a client that answers: a condition for each filter. */
export function conditionsOf(query: ClientQuery, context: FilterContext): readonly Condition[] {
  return query.filters
    .map((filter) => conditionOf(filter, context))
    .filter((condition) => condition !== null);
}

/** The columns that have something to show: when clients were deleted, only where deleted ones are shown. */
export function columnsFor(
  { deleted }: Pick<ClientQuery, 'deleted'>,
  columns: readonly Field[],
): readonly Field[] {
  return deleted === 'exclude' ? columns.filter(({ id }) => id !== DELETED_PART) : columns;
}

/** What can be asked of clients with these fields: a filter on each, and the search. */
export function partsOf(fields: readonly Field[]): readonly QueryPart[] {
  return [SEARCH, ...fields.map(({ id }) => id)];
}

/**
 * The question as a provider can answer it, and the parts of it that it cannot. What cannot be sorted by
 * is left out; where nothing is left, the order is the plain one. Parts that stay are the same values: a table whose
 * order is the same is not made again for every letter of a search.
 */
export function answerable(
  query: ClientQuery,
  parts: readonly QueryPart[],
  columns: readonly Field[],
): { readonly query: ClientQuery; readonly unavailable: readonly QueryPart[] } {
  const unavailable = askedParts(query).filter((part) => !parts.includes(part));
  const shown = columnsFor(query, columns);
  const kept = query.sort.filter((key) => shown.some(({ id }) => id === key.field));
  const sort = kept.length === query.sort.length ? query.sort : kept;
  return {
    query: { ...without(query, unavailable), sort: sort.length > 0 ? sort : PLAIN_SORT },
    unavailable,
  };
}

/** Whether a filter asks for anything: one that is still being written may not. */
function isAsking(filter: FieldFilter): boolean {
  return formatFilter(filter) !== '';
}

function parseSearch(written: string): string | null {
  return written.isWellFormed() && written.length <= MOST_TEXT ? tidy(written) : null;
}

function parseDeleted(written: string): Deleted | null {
  return DELETED.find((known) => known === written) ?? null;
}
