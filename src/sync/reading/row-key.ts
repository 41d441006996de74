import { toClientKey, type RejectedRow } from '#domain/client.ts';
import type { Provider } from '#providers/contract.ts';
import type { Rows } from './rows.ts';

/** A client's key; of an unreadable row the key that its client would have, or, without an id, one of its content. */
export type RowKey = string;

export function unreadableKey(provider: Provider, { id }: RejectedRow, row: unknown): RowKey {
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

/** Two pages have the same one where they have the same rows in the same order. */
export function pageSignature({
  clients,
  rejectedRows,
}: Pick<Rows, 'clients' | 'rejectedRows'>): string {
  return contentHash([...clients.keys(), ...rejectedRows.keys()]);
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
