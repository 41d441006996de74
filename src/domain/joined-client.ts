import type { Client } from './client.ts';
import type { NonEmpty } from './non-empty.ts';

/**
 * A client that has several records, at one provider or more, as one row: what the first record does not say, the next
 * one may. A single record of its own is one, too.
 */
export interface JoinedClient extends Client {
  readonly records: NonEmpty<Client>;
}

export function isJoined(client: Client): client is JoinedClient {
  return 'records' in client;
}

const NO_RECORDS: readonly Client[] = [];

/** What a client is found and asked by beside itself: its records, where it has several. */
export function recordsBeside(client: Client): readonly Client[] {
  return isJoined(client) ? client.records : NO_RECORDS;
}
