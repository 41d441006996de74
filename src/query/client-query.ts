import { CLIENT_KINDS, type ClientKind } from '#domain/client.ts';
import { formatDateFilter, parseDateFilter, type DateFilter } from './date-filter.ts';
import { SHARED } from '#domain/fields/shared.ts';
import type { Field, FieldId } from '#domain/field.ts';
import { formatSort, parseSort, PLAIN_SORT, type SortKey } from './sort.ts';
import { tidy } from '#domain/tidy.ts';

export type { SortKey } from './sort.ts';

/** What can be asked of a list of clients: one value, spelt one way, in the URL and nowhere else. */
export interface ClientQuery {
  /** Everything a client can be found by. */
  readonly search: string;
  readonly name: string;
  readonly email: string;
  readonly vatNumber: string;
  readonly taxId: string;
  readonly updated: DateFilter | null;
  readonly created: DateFilter | null;
  readonly deletedOn: DateFilter | null;
  readonly deleted: Deleted;
  readonly kind: readonly ClientKind[];
  /** Codes in capitals, or what was written where no code is known. */
  readonly country: readonly string[];
  readonly sort: readonly SortKey[];
}

export const DELETED = ['exclude', 'include', 'only'] as const;
export type Deleted = (typeof DELETED)[number];

/** The parts of a question that narrow it: every one can be removed by itself. */
export const QUERY_PARTS = [
  'search',
  'name',
  'email',
  'vatNumber',
  'taxId',
  'updated',
  'created',
  'deletedOn',
  'deleted',
  'kind',
  'country',
] as const satisfies readonly (keyof ClientQuery)[];
export type QueryPart = (typeof QUERY_PARTS)[number];

/** The plain list: every part at its default. */
export const PLAIN_QUERY: ClientQuery = {
  search: '',
  name: '',
  email: '',
  vatNumber: '',
  taxId: '',
  updated: null,
  created: null,
  deletedOn: null,
  deleted: 'exclude',
  kind: [],
  country: [],
  sort: PLAIN_SORT,
};

/** Longer texts are nobody's name; they are cut, so that a link cannot stall the page. */
const MOST_TEXT = 200;
const MOST_COUNTRIES = 250;

interface Codec<T> {
  readonly parameter: string;
  /** `null` where it cannot be read. */
  readonly parse: (text: string) => T | null;
  /** `''` for the default: it is left out. */
  readonly format: (value: T) => string;
}

const text = (parameter: string): Codec<string> => ({
  parameter,
  parse: (written) =>
    written.isWellFormed() && written.length <= MOST_TEXT ? tidy(written) : null,
  // While somebody types, a blank may be the last letter: it asks nothing yet.
  format: tidy,
});

const date = (parameter: string): Codec<DateFilter | null> => ({
  parameter,
  parse: parseDateFilter,
  format: (value) => (value === null ? '' : formatDateFilter(value)),
});

const CODECS: { readonly [Part in QueryPart]: Codec<ClientQuery[Part]> } = {
  search: text('q'),
  name: text('name'),
  email: text('email'),
  vatNumber: text('vat'),
  taxId: text('taxId'),
  updated: date('updated'),
  created: date('created'),
  deletedOn: date('deletedAt'),
  deleted: {
    parameter: 'deleted',
    parse: (written) => DELETED.find((known) => known === written) ?? null,
    format: (value) => (value === PLAIN_QUERY.deleted ? '' : value),
  },
  kind: {
    parameter: 'kind',
    parse: (written) => {
      const kinds = written.split(',');
      const known = CLIENT_KINDS.filter((kind) => kinds.includes(kind));
      return known.length === kinds.length ? known : null;
    },
    format: (value) => CLIENT_KINDS.filter((kind) => value.includes(kind)).join(','),
  },
  country: {
    parameter: 'country',
    // A comma divides countries, and one may stand within a country's name as somebody wrote it.
    parse: (written) => {
      const countries = [...written.matchAll(/(?:^|,)((?:\\.|[^\\,])*)/gsu)].map(([, escaped]) =>
        (escaped ?? '').replace(/\\(.)/gsu, '$1'),
      );
      const isReadable = countries.every((country) => country !== '') && written.isWellFormed();
      return isReadable && countries.length <= MOST_COUNTRIES ? [...new Set(countries)] : null;
    },
    format: (value) => value.map((country) => country.replace(/[\\,]/g, '\\$&')).join(','),
  },
};

const SORT = 'sort';

/**
 * Reads a question from a URL's parameters. What cannot be read spoils only itself: it is named in
 * `damaged`, and its part stays at the default. Never throws.
 */
export function parseClientQuery(
  parameters: URLSearchParams,
  isField: (id: FieldId) => boolean,
): {
  readonly query: ClientQuery;
  readonly damaged: readonly string[];
} {
  const damaged: string[] = [];
  const readWith = <T>(parameter: string, parse: (text: string) => T | null, plain: T): T => {
    const [written, ...more] = parameters.getAll(parameter);
    if (written === undefined || written === '') return plain;
    const value = more.length === 0 ? parse(written) : null;
    if (value === null) damaged.push(parameter);
    return value ?? plain;
  };
  const read = <Part extends QueryPart>(part: Part): ClientQuery[Part] => {
    const codec: Codec<ClientQuery[Part]> = CODECS[part];
    return readWith(codec.parameter, codec.parse, PLAIN_QUERY[part]);
  };
  const query: ClientQuery = {
    search: read('search'),
    name: read('name'),
    email: read('email'),
    vatNumber: read('vatNumber'),
    taxId: read('taxId'),
    updated: read('updated'),
    created: read('created'),
    deletedOn: read('deletedOn'),
    deleted: read('deleted'),
    kind: read('kind'),
    country: read('country'),
    sort: readWith(SORT, (written) => parseSort(written, isField), PLAIN_SORT),
  };
  return { query, damaged };
}

/** The inverse of `parseClientQuery`. Defaults are left out, so the plain list is the plain URL. */
export function formatClientQuery(query: ClientQuery): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const part of QUERY_PARTS) {
    const spelling = spell(query, part);
    if (spelling !== '') parameters.set(CODECS[part].parameter, spelling);
  }
  const order = formatSort(query.sort);
  if (order !== '') parameters.set(SORT, order);
  return parameters;
}

/** Whether two questions agree in a part: whether they are spelt alike. */
function isSamePart(a: ClientQuery, b: ClientQuery, part: QueryPart): boolean {
  return spell(a, part) === spell(b, part);
}

/** The parts that narrow this question. */
export function askedParts(query: ClientQuery): readonly QueryPart[] {
  return QUERY_PARTS.filter((part) => !isSamePart(query, PLAIN_QUERY, part));
}

/** The question with some parts back at their defaults. */
export function without(query: ClientQuery, parts: readonly QueryPart[]): ClientQuery {
  const defaults = Object.fromEntries(parts.map((part) => [part, PLAIN_QUERY[part]]));
  return { ...query, ...defaults };
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
  const codec: Codec<ClientQuery[Part]> = CODECS[part];
  return codec.format(query[part]);
}
