import {
  isRejectedRow,
  type Client,
  type ClientKey,
  type Instant,
  type RejectedRow,
} from '#domain/client.ts';
import type { Provider } from '#providers/contract.ts';
import { isOfPages, unreadableKey, type RowKey } from './row-key.ts';

/** What a request, or several, brought. */
export interface Rows {
  readonly clients: ReadonlyMap<ClientKey, Client>;
  readonly rejectedRows: ReadonlyMap<RowKey, RejectedRow>;
  /** How often a row came beyond once, within one answer. */
  readonly repeats: ReadonlyMap<RowKey, number>;
  /** Rows that several answers gave differently: nobody knows which of them was later. */
  readonly doubtful: ReadonlySet<RowKey>;
  /** By the provider's clock, the oldest moment that any of it is from; `null` where none was told. */
  readonly readAt: Instant | null;
}

export const NO_ROWS: Rows = {
  clients: new Map(),
  rejectedRows: new Map(),
  repeats: new Map(),
  doubtful: new Set(),
  readAt: null,
};

/** One page's rows as clients, and those that broke the schema; `readRow` knows what was read before. */
export function readRows(
  provider: Provider,
  rows: readonly unknown[],
  readAt: Instant | null,
  readRow: Provider['readRow'] = provider.readRow,
): Rows {
  const clients = new Map<ClientKey, Client>();
  const rejectedRows = new Map<RowKey, RejectedRow>();
  const repeats = new Map<RowKey, number>();
  for (const row of rows) {
    const read = readRow(row);
    const key = isRejectedRow(read) ? unreadableKey(provider, read, row) : read.key;
    const known = clients.get(key as ClientKey) ?? rejectedRows.get(key);
    if (known !== undefined) repeats.set(key, (repeats.get(key) ?? 0) + 1);
    // Of one row in two versions, the one updated last.
    if (known !== undefined && stampOf(known) > stampOf(read)) continue;
    clients.delete(key as ClientKey);
    rejectedRows.delete(key);
    if (isRejectedRow(read)) rejectedRows.set(key, read);
    else clients.set(read.key, read);
  }
  return { clients, rejectedRows, repeats, doubtful: new Set(), readAt };
}

/** All of several answers. Of one row in two versions the one updated last is taken, and it is doubtful. */
export function joinRows(parts: readonly Rows[]): Rows {
  const clients = new Map<ClientKey, Client>();
  const rejectedRows = new Map<RowKey, RejectedRow>();
  const repeats = new Map<RowKey, number>();
  const doubtful = new Set<RowKey>();
  let readAt: Instant | null = null;
  const take = (key: RowKey, row: Client | RejectedRow) => {
    const known = clients.get(key as ClientKey) ?? rejectedRows.get(key);
    if (known !== undefined && !isSameVersion(known, row)) doubtful.add(key);
    if (known !== undefined && stampOf(known) > stampOf(row)) return;
    clients.delete(key as ClientKey);
    rejectedRows.delete(key);
    if (isRejectedRow(row)) rejectedRows.set(key, row);
    else clients.set(row.key, row);
  };
  for (const part of parts) {
    for (const [key, client] of part.clients) take(key, client);
    for (const [key, row] of part.rejectedRows) take(key, row);
    for (const [key, times] of part.repeats) {
      repeats.set(key, Math.max(times, repeats.get(key) ?? 0));
    }
    for (const key of part.doubtful) doubtful.add(key);
    readAt = earliest(readAt, part.readAt);
  }
  return { clients, rejectedRows, repeats, doubtful, readAt };
}

/** Whether two readings of a row may be of one moment. */
export function isSameVersion(a: Client | RejectedRow, b: Client | RejectedRow): boolean {
  if (isRejectedRow(a) || isRejectedRow(b))
    return isRejectedRow(a) && isRejectedRow(b) && isSameStamp(a, b);
  return isSameStamp(a, b) && a.deletedAt === b.deletedAt;
}

function isSameStamp(a: Client | RejectedRow, b: Client | RejectedRow): boolean {
  return a.updatedAt === b.updatedAt;
}

function stampOf({ updatedAt }: Client | RejectedRow): number {
  return updatedAt ?? -Infinity;
}

/** A page's rows, of which those that only pages tell are known by their place: two of one content are two. */
export function withPlaces(rows: Rows, page: number): Rows {
  const rejectedRows = new Map<RowKey, RejectedRow>();
  const repeats = new Map(rows.repeats);
  for (const [key, row] of rows.rejectedRows) {
    if (!isOfPages(key, row)) {
      rejectedRows.set(key, row);
      continue;
    }
    for (let place = repeats.get(key) ?? 0; place >= 0; place -= 1) {
      rejectedRows.set(`${key} ${page}.${place}`, row);
    }
    repeats.delete(key);
  }
  return { ...rows, rejectedRows, repeats };
}

/** Rows without those that only pages tell. */
export function withoutPlaces(rows: Rows): Rows {
  const rejectedRows = new Map([...rows.rejectedRows].filter(([key, row]) => !isOfPages(key, row)));
  if (rejectedRows.size === rows.rejectedRows.size) return rows;
  const isKnown = (key: RowKey) => rejectedRows.has(key) || rows.clients.has(key as ClientKey);
  const repeats = new Map([...rows.repeats].filter(([key]) => isKnown(key)));
  return { ...rows, rejectedRows, repeats };
}

/** The earlier of two moments, where both are known. */
export function earliest(a: Instant | null, b: Instant | null): Instant | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

/** How many different rows there are. */
export function sizeOf(rows: Rows): number {
  return rows.clients.size + rows.rejectedRows.size;
}
