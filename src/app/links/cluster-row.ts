import type { Client, ProviderId } from '#domain/client.ts';
import type { SharedFieldId } from '#domain/fields/shared.ts';
import type { JoinedClient } from '#domain/joined-client.ts';
import type { LinkFinding } from '#i18n/types/both.ts';
import type { ReasonCode } from '#linking/codes.ts';

/** Of a client that several providers have. */
export const IN_BOTH = 'both';

export const FINDINGS: readonly LinkFinding[] = [
  'conflict',
  'suggestion',
  'duplicate',
  'deleted',
  'many-names',
  'shared-vat',
  'dangling',
  'disputed',
];

export const LINKED = ['certain', 'likely'] as const;

/** What is known of a row of records that are one client. */
export interface RowLink {
  /** One provider's name says *only there*: so it is `null` until the lists of all are complete. */
  readonly where: typeof IN_BOTH | ProviderId | null;
  /** Of the weakest link; `null` where there is one record. */
  readonly strength: (typeof LINKED)[number] | null;
  readonly findings: readonly LinkFinding[];
  /** What decided the weakest link; `null` where there is none. Found when it is asked for. */
  readonly reason: () => ReasonCode | null;
  /** What links it, and what may belong to it, in sentences; `null` where there is nothing to say. */
  readonly why: () => string | null;
  /** In what a record of each of two providers differ; `null` where there are no two. Found when it is asked for. */
  readonly differing: () => readonly SharedFieldId[] | null;
}

/** A row of the list of both: records that are one client, and what is known of that. */
export interface ClusterRow extends JoinedClient {
  readonly link: RowLink;
}

/** `null` for a client of a provider's own list. */
export function linkOf(client: Client): RowLink | null {
  return isClusterRow(client) ? client.link : null;
}

export function isClusterRow(client: Client): client is ClusterRow {
  return 'link' in client;
}
