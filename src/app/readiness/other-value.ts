import type { Client, ProviderId } from '#domain/client.ts';
import { clusterOf } from '#linking/link-result.ts';
import { valueThatHolds } from '#readiness/value-that-holds.ts';
import type { Links } from '#app/links/links-store.ts';
import type { Findings } from './findings-store.ts';
import type { Task } from './worklist.ts';

/** What another system has of the same client, in which nothing is found. */
export interface OtherValue {
  readonly system: ProviderId;
  readonly value: string;
}

/** The value that another system has instead; `null` where it has none, or the client is not linked. */
export function otherValue(
  { client, finding }: Task,
  links: Links,
  { found }: Findings,
): OtherValue | null {
  const members = clusterOf(links.index, client.key)?.members ?? [];
  for (const key of members) {
    const other: Client | null = key === client.key ? null : links.clientOf(key);
    if (other === null || other.provider === client.provider || other.deletedAt !== null) continue;
    const value = valueThatHolds(finding, other, found.get(key) ?? []);
    if (value !== null) return { system: other.provider, value };
  }
  return null;
}
