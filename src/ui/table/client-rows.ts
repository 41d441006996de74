import type { Client, ClientKey } from '#domain/client.ts';

/**
 * The clients that answer a question, in its order: a prepared index, never a copy of them all. It
 * stays as it is; when the answer changes, even within one client, there is another one.
 */
export interface ClientRows {
  readonly count: number;
  readonly at: (index: number) => Client | undefined;
  /** Where a client stands; `undefined` where it does not answer. */
  readonly indexOf: (key: ClientKey) => number | undefined;
}
