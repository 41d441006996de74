import {
  isRejectedRow,
  toClientKey,
  type Client,
  type ClientKey,
  type Instant,
  type RejectedRow,
} from '#domain/client.ts';
import type { Provider } from '#providers/contract.ts';

/** A client's key; of an unreadable row the key that its client would have, or, without an id, one of its content. */
export type RowKey = string;

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

/** One page's rows as clients, and those that broke the schema. */
export function readRows(
  provider: Provider,
  rows: readonly unknown[],
  readAt: Instant | null,
): Rows {
  const clients = new Map<ClientKey, Client>();
  const rejectedRows = new Map<RowKey, RejectedRow>();
  const repeats = new Map<RowKey, number>();
  for (const row of rows) {
    const read = provider.readRow(row);
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

function unreadableKey(provider: Provider, { id }: RejectedRow, row: unknown): RowKey {
  return id === null ? `content ${contentHash(row)}` : toClientKey(provider.id, id);
}

/** Whether a key is of a row without an id. */
export function isOfContent(key: RowKey): boolean {
  return key.startsWith('content ');
}

/** Whether a row has neither an id nor a date: no window holds it and nobody can ask for it, so pages alone tell. */
export function isOfPages(key: RowKey, { updatedAt }: RejectedRow): boolean {
  return isOfContent(key) && updatedAt === null;
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

/** 64 bits (FNV-1a, twice): what two rows without an id, that are not the same, would hardly share. */
function contentHash(row: unknown): string {
  const text = JSON.stringify(row) ?? '';
  let first = 0x811c9dc5;
  let second = 0xcbf29ce4;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code ^ (first >>> 16), 0x01000193);
  }
  return `${(first >>> 0).toString(16)}${(second >>> 0).toString(16)}`;
}

/** The earlier of two moments, where both are known. */
export function earliest(a: Instant | null, b: Instant | null): Instant | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

/** How many different rows there are. */
export function sizeOf(rows: Rows): number {
  return rows.clients.size + rows.rejectedRows.size;
}

/** Two pages have the same one where they have the same rows in the same order. */
export function pageSignature({ clients, rejectedRows }: Rows): string {
  return contentHash([...clients.keys(), ...rejectedRows.keys()]);
}
