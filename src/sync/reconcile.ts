import type { ClientKey, Instant } from '#domain/client.ts';
import type { Provider, TimeWindow } from '#providers/contract.ts';
import type { Reader } from './reader.ts';
import type { RowKey, Rows } from './rows.ts';

/** A row that is known; one that the provider lists twice stands here twice. */
export interface Member {
  readonly key: RowKey;
  readonly updatedAt: Instant | null;
}

interface Dated {
  readonly key: RowKey;
  readonly at: Instant;
}

/**
 * Finds where what is known and what the provider has differ: windows are counted, and where a count differs halved,
 * so that nothing is read but the pages which have a difference. `onRows` is given what was read there; what is
 * returned was not among it. A row found gone may have changed meanwhile: what is newer has to be read before it leaves.
 */
export async function reconcile(
  provider: Provider,
  reader: Reader,
  members: readonly (Member | undefined)[],
  onRows: (rows: Rows) => void,
): Promise<Set<RowKey>> {
  const dated: Dated[] = [];
  let undated = 0;
  for (const member of members) {
    if (member === undefined) continue;
    if (member.updatedAt === null) undated += 1;
    else dated.push({ key: member.key, at: member.updatedAt });
  }
  dated.sort((a, b) => a.at - b.at);
  const gone = new Set<RowKey>();
  const read: Rows[] = [];

  const look = async (window: TimeWindow, first: number, end: number): Promise<void> => {
    const known = dated.slice(first, end);
    const isAll = window.from === null && window.to === null;
    const count = known.length + (isAll ? undated : 0);
    if (await reader.has(provider.changedIn(window), count)) return;
    const middle =
      known.length < provider.pageSize ? null : findGap(dated, first, end, provider.windowMargin);
    if (middle === null) {
      const rows = await reader.window(window, true);
      for (const { key } of known) if (!has(rows, key)) gone.add(key);
      read.push(rows);
      onRows(rows);
      return;
    }
    await Promise.all([
      look({ from: window.from, to: middle.second }, first, middle.index),
      look({ from: middle.second, to: window.to }, middle.index, end),
    ]);
  };

  await look({ from: null, to: null }, 0, dated.length);
  // One whose date was set back has left its window for another.
  return new Set([...gone].filter((key) => !read.some((rows) => has(rows, key))));
}

function has({ clients, rejectedRows }: Rows, key: RowKey): boolean {
  return clients.has(key as ClientKey) || rejectedRows.has(key);
}

/** The place nearest the middle where time can be cut and nobody is near: both sides count the same rows. */
function findGap(
  dated: readonly Dated[],
  first: number,
  end: number,
  margin: number,
): { readonly index: number; readonly second: number } | null {
  const middle = (first + end) >> 1;
  for (let away = 0; away < (end - first) / 2; away += 1) {
    for (const index of [middle - away, middle + away]) {
      const before = dated[index - 1];
      const after = dated[index];
      if (before === undefined || after === undefined || index <= first || index >= end) continue;
      const second = Math.round((before.at + after.at) / 2000);
      const isApart =
        before.at < (second - margin) * 1000 && after.at > (second + margin + 1) * 1000;
      if (isApart) return { index, second };
    }
  }
  return null;
}
