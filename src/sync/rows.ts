import {
  isRejectedRow,
  type Client,
  type ClientKey,
  type Instant,
  type RejectedRow,
} from '#domain/client.ts';
import type { Provider } from '#providers/contract.ts';

/** What a request, or several, brought. */
export interface Rows {
  /** By key: of two the one updated last, of equals the later one. */
  readonly clients: ReadonlyMap<ClientKey, Client>;
  readonly rejectedRows: ReadonlyMap<string, RejectedRow>;
  /** By the provider's clock, the oldest moment that any of it is from; `null` where none was told. */
  readonly readAt: Instant | null;
}

export const NO_ROWS: Rows = { clients: new Map(), rejectedRows: new Map(), readAt: null };

/** A page's rows as clients, and those that broke the schema. */
export function readRows(
  provider: Provider,
  rows: readonly unknown[],
  readAt: Instant | null,
): Rows {
  const clients = new Map<ClientKey, Client>();
  const rejectedRows = new Map<string, RejectedRow>();
  for (const row of rows) {
    const read = provider.readRow(row);
    if (isRejectedRow(read)) rejectedRows.set(read.id ?? read.reason, read);
    else clients.set(read.key, read);
  }
  return { clients, rejectedRows, readAt };
}

export function joinRows(parts: readonly Rows[]): Rows {
  const clients = new Map<ClientKey, Client>();
  const rejectedRows = new Map<string, RejectedRow>();
  let readAt: Instant | null = null;
  for (const part of parts) {
    for (const [key, client] of part.clients) {
      const known = clients.get(key);
      if (known === undefined || (known.updatedAt ?? 0) <= (client.updatedAt ?? 0)) {
        clients.set(key, client);
      }
    }
    for (const [id, row] of part.rejectedRows) rejectedRows.set(id, row);
    readAt = earliest(readAt, part.readAt);
  }
  return { clients, rejectedRows, readAt };
}

/** The earlier of two moments, where both are known. */
export function earliest(a: Instant | null, b: Instant | null): Instant | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

export function sizeOf(rows: Rows): number {
  return rows.clients.size + rows.rejectedRows.size;
}
