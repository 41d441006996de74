import type { Authorisation } from './connection.ts';

/** One request as it was sent, credentials included: for the moment in which it is counted or masked. */
export interface SentRequest extends Authorisation {
  /** Where to, path and query included. */
  readonly address: URL;
  /** `null` where no answer came. */
  readonly status: number | null;
  /** From when it was sent, its wait for its turn not included. */
  readonly ms: number;
}

/** Where the answer to a question came from. */
export interface Trace {
  /** `joined`: the same question was under way already, and was sent once for both. */
  readonly from: 'memory' | 'joined' | 'provider';
  /** Two where credentials were refused and renewed; none where memory answered, or a pause holds. */
  readonly sent: readonly SentRequest[];
}
