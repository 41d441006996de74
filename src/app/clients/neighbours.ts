import type { ClientKey } from '#domain/client.ts';
import type { ClientRows } from '#ui/table/client-rows.ts';

/** Where a client stood in a list when it was last there. */
export interface Place {
  readonly key: ClientKey;
  readonly rows: ClientRows;
  readonly index: number;
}

/** Which clients stand before and after one; `null` at the ends. */
export interface Neighbours {
  readonly previous: ClientKey | null;
  readonly next: ClientKey | null;
}

/**
 * The neighbours of a client in the list. Of one that is not in it any more, those that stood around its place and
 * still are there; of one that never was, the list begins with the next.
 */
export function neighboursOf(rows: ClientRows, key: ClientKey, left: Place | null): Neighbours {
  const index = rows.indexOf(key);
  if (index !== undefined) {
    return { previous: keyAt(rows, index - 1), next: keyAt(rows, index + 1) };
  }
  if (left === null || left.key !== key) return { previous: null, next: keyAt(rows, 0) };
  return { previous: staying(rows, left, -1), next: staying(rows, left, 1) };
}

function keyAt(rows: ClientRows, index: number): ClientKey | null {
  return index < 0 ? null : (rows.at(index)?.key ?? null);
}

/** The first client in one direction from a place that is still in the list. */
function staying(rows: ClientRows, { rows: before, index }: Place, step: 1 | -1): ClientKey | null {
  for (let at = index + step; at >= 0 && at < before.count; at += step) {
    const key = before.at(at)?.key;
    if (key !== undefined && rows.indexOf(key) !== undefined) return key;
  }
  return null;
}
