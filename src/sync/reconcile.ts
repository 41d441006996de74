import type { Client, ClientKey, Instant } from '#domain/client.ts';
import type { Provider, TimeWindow } from '#providers/contract.ts';
import type { Reader } from './reader.ts';
import type { Rows } from './rows.ts';

interface Dated {
  readonly key: ClientKey;
  readonly at: Instant;
}

/**
 * Finds clients that are gone without a trace: windows are counted, and where a count differs halved, so
 * that nothing is read but the pages which have a difference. `onRows` is given what was read there.
 * A client found gone may have changed meanwhile: what is newer has to be read before it leaves.
 */
export async function reconcile(
  provider: Provider,
  reader: Reader,
  clients: readonly (Client | undefined)[],
  onRows: (rows: Rows) => void,
): Promise<Set<ClientKey>> {
  const dated: Dated[] = [];
  for (const client of clients) {
    if (client !== undefined && client.updatedAt !== null) {
      dated.push({ key: client.key, at: client.updatedAt });
    }
  }
  dated.sort((a, b) => a.at - b.at);
  const gone = new Set<ClientKey>();

  const look = async (window: TimeWindow, first: number, end: number): Promise<void> => {
    const known = dated.slice(first, end);
    if (await reader.has(provider.changedIn(window), known.length)) return;
    const middle =
      known.length < provider.pageSize ? null : findGap(dated, first, end, provider.windowMargin);
    if (middle === null) {
      const rows = await reader.window(window, true);
      for (const { key } of known) if (!rows.clients.has(key)) gone.add(key);
      onRows(rows);
      return;
    }
    await Promise.all([
      look({ from: window.from, to: middle.second }, first, middle.index),
      look({ from: middle.second, to: window.to }, middle.index, end),
    ]);
  };

  await look({ from: null, to: null }, 0, dated.length);
  return gone;
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
