import { CLIENT_KINDS, type ClientKind } from '#domain/client.ts';
import { formatDateFilter, parseDateFilter, type DateFilter } from './date-filter.ts';
import { tidy } from '#domain/tidy.ts';

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

export const SORT_FIELDS = [
  'name',
  'kind',
  'vatNumber',
  'email',
  'city',
  'country',
  'externalIdentifiers',
  'created',
  'updated',
  'deleted',
] as const;
export type SortField = (typeof SORT_FIELDS)[number];
export interface SortKey {
  readonly field: SortField;
  readonly descending: boolean;
}

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
  sort: [{ field: 'name', descending: false }],
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

const CODECS: { readonly [Part in keyof ClientQuery]: Codec<ClientQuery[Part]> } = {
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
  sort: {
    parameter: 'sort',
    parse: parseSort,
    format: (value) => {
      const spelling = value.map((key) => (key.descending ? '-' : '') + key.field).join(',');
      return spelling === 'name' ? '' : spelling;
    },
  },
};

const PARTS = [...QUERY_PARTS, 'sort'] as const;

/**
 * Reads a question from a URL's parameters. What cannot be read spoils only itself: it is named in
 * `damaged`, and its part stays at the default. Never throws.
 */
export function parseClientQuery(parameters: URLSearchParams): {
  readonly query: ClientQuery;
  readonly damaged: readonly string[];
} {
  const damaged: string[] = [];
  const read = <Part extends keyof ClientQuery>(part: Part): ClientQuery[Part] => {
    const codec: Codec<ClientQuery[Part]> = CODECS[part];
    const [written, ...more] = parameters.getAll(codec.parameter);
    if (written === undefined || written === '') return PLAIN_QUERY[part];
    const value = more.length === 0 ? codec.parse(written) : null;
    if (value === null) damaged.push(codec.parameter);
    return value ?? PLAIN_QUERY[part];
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
    sort: read('sort'),
  };
  return { query, damaged };
}

/** The inverse of `parseClientQuery`. Defaults are left out, so the plain list is the plain URL. */
export function formatClientQuery(query: ClientQuery): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const part of PARTS) {
    const spelling = spell(query, part);
    if (spelling !== '') parameters.set(CODECS[part].parameter, spelling);
  }
  return parameters;
}

/** Whether two questions agree in a part: whether they are spelt alike. */
function isSamePart(a: ClientQuery, b: ClientQuery, part: keyof ClientQuery): boolean {
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
  columns: readonly SortField[],
): readonly SortField[] {
  return deleted === 'exclude' ? columns.filter((field) => field !== 'deleted') : columns;
}

/**
 * The question as a provider can answer it, and the parts of it that it cannot. What cannot be sorted by
 * is left out; where nothing is left, the order is the plain one.
 */
export function answerable(
  query: ClientQuery,
  parts: readonly QueryPart[],
  columns: readonly SortField[],
): { readonly query: ClientQuery; readonly unavailable: readonly QueryPart[] } {
  const unavailable = askedParts(query).filter((part) => !parts.includes(part));
  const shown = columnsFor(query, columns);
  const sort = query.sort.filter((key) => shown.includes(key.field));
  return {
    query: { ...without(query, unavailable), sort: sort.length > 0 ? sort : PLAIN_QUERY.sort },
    unavailable,
  };
}

function spell<Part extends keyof ClientQuery>(query: ClientQuery, part: Part): string {
  const codec: Codec<ClientQuery[Part]> = CODECS[part];
  return codec.format(query[part]);
}

function parseSort(written: string): readonly SortKey[] | null {
  const keys: SortKey[] = [];
  for (const key of written.split(',')) {
    const descending = key.startsWith('-');
    const name = descending ? key.slice(1) : key;
    const field = SORT_FIELDS.find((known) => known === name);
    if (field === undefined || keys.some((earlier) => earlier.field === field)) return null;
    keys.push({ field, descending });
  }
  return keys;
}
