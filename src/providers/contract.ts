import type { Client, Instant, RawRecord, RejectedRow } from '#domain/client.ts';
import type { Expected } from '#domain/expected.ts';
import type { Field } from '#domain/field.ts';
import type { ClientQuery, QueryPart, SortKey } from '#query/client-query.ts';
import type { Moment } from '#query/date-filter.ts';
import type { ProviderLimits } from './shared/limits.ts';
import type { ProblemHints } from '#i18n/types/problems.ts';

/**
 * What a provider must be. It is pure: it says what to ask and how to read the answer, and never
 * fetches, renders, or knows a secret. Its obligations, each held by the contract suite:
 *
 * 1. **Everything is everything.** The pages of `everything` hold all its clients, deleted ones included
 *    where it keeps them; what a bundle asks for is among them.
 * 2. **What is asked of a list is decided here.** A question never changes which rows are loaded: it only
 *    chooses the `preview`.
 * 3. **Reading never throws.** An answer is a page or `null`; a row is a client or a rejected row.
 * 4. **Nothing is lost.** Every key of a row is in one of its `fields`, or at the least in the raw
 *    record, which is the row itself.
 *
 * The optional bundles say what else its API offers; what is there chooses how its list is kept
 * (`syncMode`). A provider without any of them is read page by page, again and again.
 */
export interface Provider extends ProviderLimits {
  /** The fields it fills, shared ones and its own, in the order in which they are shown. Each can be a column. */
  readonly fields: readonly Field[];
  /** Those of them that a list shows until somebody chooses others, in order. */
  readonly usualColumns: readonly Field[];
  /** What nearly every client of its needs. */
  readonly expected: readonly Expected[];
  /** The parts of a question that it can answer. What is not here is not drawn. */
  readonly filters: readonly QueryPart[];
  readonly messages: ProviderMessages;
  /** All its clients, deleted ones included where it keeps them. */
  readonly everything: ListParameters;
  /** The request for one page. `sort` is a wish: the order is decided here. */
  readonly pageRequest: (
    listParameters: ListParameters,
    page: PageReference,
    sort: readonly SortKey[],
  ) => ApiRequest;
  /** `null` where the answer is no list of clients. */
  readonly readPage: (body: unknown) => Page | null;
  readonly readRow: (row: unknown) => Client | RejectedRow;
  /** The lists of a row that nothing bounds: a row in which one is very long is read some items at a time. */
  readonly longLists?: readonly LongList[];
  /** Which part of a question a parameter of its requests comes from: a 400 names the parameter. */
  readonly filterForParameter: (parameter: string) => QueryPart | null;

  /** Whether each page says how the next one is asked for: then they come one after the other. */
  readonly isPagedByCursor?: boolean;
  readonly one?: OneById;
  readonly changes?: Changes;
  readonly counts?: Counts;
  readonly deletions?: Deletions;
  /**
   * Some of the rows of `everything` that are likely the wanted ones, for a quick first answer; `null` where
   * it cannot narrow this question.
   */
  readonly preview?: (query: ClientQuery, moment: Moment) => ListParameters | null;
}

/** A list of a row. Each item is read by itself, and what is read of them stands last in a list of the client, in their order. */
export interface LongList {
  /** In the row. */
  readonly key: string;
  /** In the client. */
  readonly into: 'emails' | 'externalIdentifiers';
}

/** One client by its id. */
interface OneById {
  /** Deleted or not; `null` where the id cannot be one of its ids. */
  readonly request: (id: string) => ApiRequest | null;
  /** Its row; `null` where the answer is no client at all. */
  readonly readRow: (body: unknown) => RawRecord | null;
}

/** What changed in a window of time. */
interface Changes {
  /** The rows changed in a window, deleted ones included: those at least, and some at its edges. */
  readonly within: (window: TimeWindow) => ListParameters;
  /** How many seconds outside a window may still come with it, since its bounds may be open or closed. */
  readonly margin: number;
}

/** How many rows there are, without reading them. */
interface Counts {
  /** The smallest request that tells whether there are `guess` rows. */
  readonly request: (listParameters: ListParameters, guess: number) => ApiRequest;
  readonly read: (body: unknown, guess: number) => Count | null;
}

/** Deleted clients that are kept, with the date of their deletion; without it, they are gone without a trace. */
interface Deletions {
  readonly since: (instant: Instant) => ListParameters;
}

/**
 * How a list is kept. *Proved*: windows of time and counts show that no row is missing. *Incremental*: all pages,
 * then what changed since; a row can be missing unnoticed. *Read again*: all pages, each time.
 */
export type SyncMode = 'proved' | 'incremental' | 'read-again';

/** A provider whose list can be proved. */
export type ProvableProvider = Provider & {
  readonly changes: Changes;
  readonly counts: Counts;
};

export function syncMode(provider: Provider): SyncMode {
  if (isProvable(provider)) return 'proved';
  return provider.changes === undefined ? 'read-again' : 'incremental';
}

/** Rows that no window can divide are read by the place of their pages, which a cursor does not have. */
export function isProvable(provider: Provider): provider is ProvableProvider {
  return (
    provider.changes !== undefined &&
    provider.counts !== undefined &&
    provider.isPagedByCursor !== true
  );
}

/** Parameters of a list request, without paging and order: two equal ones ask for the same rows. */
export type ListParameters = Readonly<Record<string, string>>;

/** Which page: 0 for the first; then its place, or the cursor that the page before it gave. */
export type PageReference = number | string;

/** A GET below `/api/providers/{provider}`. */
export interface ApiRequest {
  /** `/clients`, `/clients/42`. */
  readonly path: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** In whole seconds since 1970, both ends included; `null` where it has no end. */
export interface TimeWindow {
  readonly from: number | null;
  readonly to: number | null;
}

/** A number of rows, where the provider says one; else how the guess compares. */
export type Count = number | 'more' | 'fewer';

export interface Page {
  readonly rows: readonly unknown[];
  /** How many rows all pages have together; `null` where the provider does not say. */
  readonly total: number | null;
  readonly isLast: boolean;
  /** How the next page is asked for, where pages have no place. */
  readonly cursor?: string;
}

/** The texts for what only this provider can mean; one of these for every language. */
export type ProviderMessages = ProblemHints;
