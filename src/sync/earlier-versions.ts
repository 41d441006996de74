import type { Client, ClientKey, Instant } from '#domain/client.ts';

/** What a client was before a change that was noticed while this page was open. */
export interface EarlierVersion {
  readonly key: ClientKey;
  /** `null` where the client was not there before. */
  readonly client: Client | null;
  /** When the change was noticed. */
  readonly until: Instant;
}

/** A few megabytes: more than a person looks through in a day. The oldest go first. */
export const MOST_EARLIER_VERSIONS = 4000;

/** Those that are known, and these: in the order in which they were noticed. */
export function withEarlier(
  known: readonly EarlierVersion[],
  changed: ReadonlyMap<ClientKey, Client | null>,
  until: Instant,
): readonly EarlierVersion[] {
  const added = [...changed].map(([key, client]) => ({ key, client, until }));
  return [...known, ...added].slice(-MOST_EARLIER_VERSIONS);
}
