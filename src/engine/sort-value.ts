import { listedAddress, listedEmail, listedName, type Client } from '#domain/client.ts';
import type { SortField } from '#query/client-query.ts';

/** What a column is ordered by; `null` where the client has none, and that comes last either way. */
export const SORT_VALUES: Readonly<Record<SortField, (client: Client) => string | number | null>> =
  {
    name: listedName,
    kind: (client) => client.kind,
    vatNumber: (client) => client.vatNumber,
    email: listedEmail,
    city: (client) => listedAddress(client)?.city ?? null,
    country: (client) => listedAddress(client)?.country ?? null,
    externalIdentifiers: (client) => client.externalIdentifiers.length || null,
    created: (client) => client.createdAt,
    updated: (client) => client.updatedAt,
    deleted: (client) => client.deletedAt,
  };

/** The viewer's own order of texts, numbers in theirs: `Rossi 2` before `Rossi 10`. */
const collator = new Intl.Collator(globalThis.navigator?.language, { numeric: true });

/** Two values of one column. */
export function compareValues(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : collator.compare(String(a), String(b));
}

/** Between equals: the order of their ids, numbers by size, so that an order is one order. */
export function compareIds({ id: a }: Client, { id: b }: Client): number {
  return a.length - b.length || (a < b ? -1 : Number(a > b));
}
