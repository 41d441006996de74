export interface Limits {
  /** Requests to one provider that are under way at once. */
  readonly mostAtOnce: number;
  /** Milliseconds until the connection stands. */
  readonly connectMs: number;
  /** Milliseconds until the whole answer is here, connecting included, from when the question is sent. */
  readonly wholeMs: number;
  /** Decoded bytes of one good answer; a hundred clients are some 200 kB. */
  readonly mostBytes: number;
  /** Decoded bytes of an answer that is not a 200: a few sentences. */
  readonly mostErrorBytes: number;
  /** Rows of one page; Rubrica asks for a hundred. */
  readonly mostRows: number;
  /** Values in one good answer; a hundred clients have some 6,000. */
  readonly mostValues: number;
  /** The longest wait below a provider's ceiling; together with `wholeMs` less than the browser waits. */
  readonly longestWaitMs: number;
  /** The age at which an answer is kept no longer. */
  readonly keptMs: number;
  /** Bytes of all kept answers together. */
  readonly keptBytes: number;
}

export const LIMITS: Limits = {
  mostAtOnce: 6,
  connectMs: 10_000,
  wholeMs: 30_000,
  mostBytes: 10 * 1024 * 1024,
  mostErrorBytes: 256 * 1024,
  mostRows: 1000,
  mostValues: 500_000,
  longestWaitMs: 20_000,
  keptMs: 10 * 60 * 1000,
  keptBytes: 64 * 1024 * 1024,
};
