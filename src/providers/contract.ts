import type { Client, Instant, ProviderId, RejectedRow } from '#domain/client.ts';
import type { Field } from '#domain/field.ts';
import type { ClientQuery, QueryPart, SortKey } from '#query/client-query.ts';
import type { Moment } from '#query/date-filter.ts';

/**
 * What a provider must be. It is pure: it says what to ask and how to read the answer, and never
 * fetches, renders, or knows a secret. Its obligations, each held by the contract suite:
 *
 * 1. **What is sent may let too much through, never too little.** Every client that answers the
 *    question is among the rows that `listing(query)` asks for.
 * 2. **What is sent does not depend on what is decided here.** Search, sort and the parts it cannot
 *    filter leave `listing` as it was, so changing them never asks again.
 * 3. **Reading never throws.** An answer is a page or `null`; a row is a client or set aside.
 * 4. **Nothing is lost.** Every key of a row is in one of its `fields`, or at the least in the raw
 *    record, which is the row itself.
 */
export interface Provider {
  readonly id: ProviderId;
  /** As people know it: `wethod`, `Qonto`. */
  readonly label: string;
  /** The fields it fills, shared ones and its own, in the order in which they are shown. */
  readonly fields: readonly Field[];
  /** Those of them that a list shows, in order. What is not here is not drawn. */
  readonly columns: readonly Field[];
  /** The parts of a question that it can answer. What is not here is not drawn. */
  readonly filters: readonly QueryPart[];
  readonly messages: ProviderMessages;
  /** The environment variables that connect it: each of these sets is enough by itself. */
  readonly variables: readonly (readonly string[])[];
  /** The rows to ask for, for this question. */
  readonly listing: (query: ClientQuery, moment: Moment) => Listing;
  /** All its clients, deleted ones included where it keeps them. */
  readonly everything: ListParameters;
  /** The rows changed in a window, deleted ones included: those at least, and some at its edges. */
  readonly changedIn: (window: TimeWindow) => ListParameters;
  /** How many seconds outside a window may still come with it, since its bounds may be open or closed. */
  readonly windowMargin: number;
  /** The rows deleted since; `null` where a deleted client is gone without a trace. */
  readonly deletedSince: (instant: Instant) => ListParameters | null;
  /** What it allows with one set of credentials; `null` where a load never comes near its limit. */
  readonly requestsPerHour: number | null;
  /** The smallest request that tells whether there are `guess` rows. */
  readonly countRequest: (listParameters: ListParameters, guess: number) => ApiRequest;
  readonly readCount: (body: unknown, guess: number) => Count | null;
  /** How many rows a page has that is not the last. */
  readonly pageSize: number;
  /** The request for one page, the first being 0. `sort` is a wish: the order is decided here. */
  readonly pageRequest: (
    listParameters: ListParameters,
    page: number,
    sort: readonly SortKey[],
  ) => ApiRequest;
  /** `null` where the answer is no list of clients. */
  readonly readPage: (body: unknown) => Page | null;
  readonly readRow: (row: unknown) => Client | RejectedRow;
  /** The request for one client, deleted or not; `null` where the id cannot be one of its ids. */
  readonly clientRequest: (id: string) => ApiRequest | null;
  /** `null` where the answer is no client at all. */
  readonly readClient: (body: unknown) => Client | RejectedRow | null;
  /** Which part of a question a parameter of its requests comes from: a 400 names the parameter. */
  readonly filterForParameter: (parameter: string) => QueryPart | null;
}

/** Parameters of a list request, without paging and order: two equal ones ask for the same rows. */
export type ListParameters = Readonly<Record<string, string>>;

export interface Listing {
  readonly listParameters: ListParameters;
  /** Some of those rows that are likely the wanted ones, for a quick first answer. */
  readonly preview: ListParameters | null;
}

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
}

/** The words for what only this provider can mean; one of these for every language. */
export interface ProviderMessages {
  /** For a 401: what was refused and where to mend it. */
  readonly unauthorised: string;
  /** For a 403: which permission or scope is missing. */
  readonly forbidden: string;
  /** For a 412: which headers to check. */
  readonly precondition: string;
}
