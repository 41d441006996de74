import type { Client, ProviderId } from '#domain/client.ts';
import { clusterOf } from '#linking/link-result.ts';
import { valueThatHolds } from '#readiness/value-that-holds.ts';
import type { Links } from '#app/links/links-store.ts';
import { findingsIn } from './findings-in.ts';
import type { Task } from './worklist.ts';

/** What another system has of the same client, in which nothing is found. */
export interface OtherValue {
  readonly system: ProviderId;
  readonly value: string;
}

/** The value that another system has instead; `null` where it has none, or the client is not linked. */
export function otherValue(task: Task, links: Links, today: string): OtherValue | null {
  const { key, provider } = task.client;
  for (const member of clusterOf(links.index, key)?.members ?? []) {
    const other: Client | null = member === key ? null : links.clientOf(member);
    const found = other === null ? null : valueIn(other, task, today);
    if (found !== null && found.system !== provider) return found;
  }
  return null;
}

/** What this client has instead; `null` where it has nothing better, or is deleted. */
export function valueIn(other: Client, { finding }: Task, today: string): OtherValue | null {
  if (other.deletedAt !== null) return null;
  const value = valueThatHolds(finding, other, findingsIn(other, today));
  return value === null ? null : { system: other.provider, value };
}
