import type { Field, FieldId } from '#domain/field.ts';
import { SHARED } from '#domain/fields/shared.ts';
import type { Condition, Filter, FilterContext } from './filters/filter.ts';
import { FILTERS, QUERY_PARTS, type PartValue, type QueryPart } from './filters/filters.ts';
import { formatSort, parseSort, PLAIN_SORT, type SortKey } from './sort.ts';

export type { SortKey } from './sort.ts';
export type { QueryPart } from './filters/filters.ts';

/** What can be asked of a list of clients: one value, spelt one way, in the URL and nowhere else. */
export type ClientQuery = { readonly [Part in QueryPart]: PartValue<Part> } & {
  readonly sort: readonly SortKey[];
};

const PARTS: { readonly [Part in QueryPart]: Filter<ClientQuery[Part]> } = FILTERS;

/** The plain list: every part at its default. */
export const PLAIN_QUERY: ClientQuery = {
  ...everyPart((part) => PARTS[part].plain),
  sort: PLAIN_SORT,
};

const SORT = 'sort';

/**
 * Reads a question from a URL's parameters. What cannot be read spoils only itself: it is named in
 * `damaged`, and its part stays at the default. `isField` says what it can be sorted by. Never throws.
 */
export function parseClientQuery(
  parameters: URLSearchParams,
  isField: (id: FieldId) => boolean,
): {
  readonly query: ClientQuery;
  readonly damaged: readonly string[];
} {
  const damaged: string[] = [];
  const read = <T>(parameter: string, parse: (text: string) => T | null, plain: T): T => {
    const [written, ...more] = parameters.getAll(parameter);
    if (written === undefined || written === '') return plain;
    const value = more.length === 0 ? parse(written) : null;
    if (value === null) damaged.push(parameter);
    return value ?? plain;
  };
  const readPart = <Part extends QueryPart>(part: Part): ClientQuery[Part] => {
    const { parameter, parse, plain }: Filter<ClientQuery[Part]> = PARTS[part];
    return read(parameter, parse, plain);
  };
  const parts = everyPart(readPart);
  const sort = read(SORT, (written) => parseSort(written, isField), PLAIN_SORT);
  return { query: { ...parts, sort }, damaged };
}

/** The inverse of `parseClientQuery`. Defaults are left out, so the plain list is the plain URL. */
export function formatClientQuery(query: ClientQuery): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const part of QUERY_PARTS) {
    const spelling = spell(query, part);
    if (spelling !== '') parameters.set(PARTS[part].parameter, spelling);
  }
  const order = formatSort(query.sort);
  if (order !== '') parameters.set(SORT, order);
  return parameters;
}

/** The parts that narrow this question. */
export function askedParts(query: ClientQuery): readonly QueryPart[] {
  return QUERY_PARTS.filter((part) => spell(query, part) !== spell(PLAIN_QUERY, part));
}

/** The question with some parts back at their defaults. */
export function without(query: ClientQuery, parts: readonly QueryPart[]): ClientQuery {
  const defaults = Object.fromEntries(parts.map((part) => [part, PLAIN_QUERY[part]]));
  return { ...query, ...defaults };
}

/** What has to hold of a client that answers: a condition for each part that looks at the client itself. */
export function conditionsOf(query: ClientQuery, context: FilterContext): readonly Condition[] {
  const conditionOf = <Part extends QueryPart>(part: Part): Condition | null => {
    const { condition }: Filter<ClientQuery[Part]> = PARTS[part];
    return condition === null ? null : condition(query[part], context);
  };
  return QUERY_PARTS.map(conditionOf).filter((condition) => condition !== null);
}

/** The columns that have something to show: when clients were deleted, only where deleted ones are shown. */
export function columnsFor(
  { deleted }: Pick<ClientQuery, 'deleted'>,
  columns: readonly Field[],
): readonly Field[] {
  return deleted === 'exclude' ? columns.filter(({ id }) => id !== SHARED.deleted.id) : columns;
}

/**
 * The question as a provider can answer it, and the parts of it that it cannot. What cannot be sorted by
 * is left out; where nothing is left, the order is the plain one.
 */
export function answerable(
  query: ClientQuery,
  parts: readonly QueryPart[],
  columns: readonly Field[],
): { readonly query: ClientQuery; readonly unavailable: readonly QueryPart[] } {
  const unavailable = askedParts(query).filter((part) => !parts.includes(part));
  const shown = columnsFor(query, columns);
  const sort = query.sort.filter((key) => shown.some(({ id }) => id === key.field));
  return {
    query: { ...without(query, unavailable), sort: sort.length > 0 ? sort : PLAIN_SORT },
    unavailable,
  };
}

function spell<Part extends QueryPart>(query: ClientQuery, part: Part): string {
  const { format }: Filter<ClientQuery[Part]> = PARTS[part];
  return format(query[part]);
}

/** A value for every part. */
function everyPart(
  valueOf: <Part extends QueryPart>(part: Part) => ClientQuery[Part],
): Omit<ClientQuery, 'sort'> {
  // The compiler does not follow a loop over keys: each has the value of its own part.
  return Object.fromEntries(QUERY_PARTS.map((part) => [part, valueOf(part)])) as Omit<
    ClientQuery,
    'sort'
  >;
}
