import type { Provider } from '#sandbox/exchange.ts';

/** What each kind of fault takes beside the common keys, all of it optional. */
export const FAULT_DETAILS = {
  /** An error status in the provider's own shape; 502 to 504 as a proxy's HTML page. */
  status: ['status', 'field', 'message', 'waitSeconds'],
  'rate-limit': ['waitSeconds'],
  /** Never answers. */
  timeout: [],
  /** Closes the connection before a byte. */
  disconnect: [],
  /** Closes the connection in the middle of the body. */
  cut: [],
  /** The right answer, late. */
  slow: ['delayMs'],
  /** The right answer, in many small pieces with a pause between them. */
  drip: ['delayMs'],
  /** A body of JSON without an end. */
  endless: [],
  /** The same, compressed a thousandfold. */
  bomb: [],
  html: [],
  /** Called JSON, and is none. */
  garbled: [],
  redirect: ['location'],
  /** Any answer at all. */
  body: ['status', 'body', 'contentType'],
  /** A list without clients. */
  empty: [],
  'bad-row': ['ids', 'set'],
  /** A row comes twice, the second time as it was a day earlier. */
  'repeat-row': ['ids', 'set'],
  /** Qonto's own sandbox to somebody without the staging token. */
  'staging-token': [],
} as const satisfies Record<string, readonly (keyof Details)[]>;

export type FaultKind = keyof typeof FAULT_DETAILS;

export const isFaultKind = (value: unknown): value is FaultKind =>
  typeof value === 'string' && Object.hasOwn(FAULT_DETAILS, value);

export interface Details {
  status?: number;
  /** The field or parameter that a 400 or 422 complains of. */
  field?: string;
  message?: string;
  waitSeconds?: number;
  delayMs?: number;
  location?: string;
  body?: string;
  contentType?: string;
  /** Which rows, by id; the answer's first unless told. */
  ids?: (string | number)[];
  /** What becomes of the row's keys. */
  set?: Record<string, unknown>;
}

/** Which requests a fault is for; all of its provider's unless told. */
export interface Match {
  /** The whole path, or with a `*` at its end how it begins. */
  path?: string;
  /** wethod's `offset`, 0 where a request has none. */
  offset?: number;
  /** Qonto's `page`, 1 where a request has none. */
  page?: number;
  /** Parameters and the values they must have. */
  query?: Record<string, string>;
}

export interface Fault extends Details {
  provider: Provider;
  kind: FaultKind;
  match: Match;
  /** How many matching requests to let pass first. */
  after: number;
  times: number | 'always';
}
