import { isRecord } from '#domain/check.ts';
import { isRejectedRow, type Client, type RejectedRow } from '#domain/client.ts';
import { ITEMS_IN_STEP, type Steps } from '#domain/steps.ts';
import type { LongList, Provider } from '#providers/contract.ts';

/** What of a provider decides how a row is read. */
type RowReader = Pick<Provider, 'readRow' | 'longLists'>;

/** What `readRow` makes of each row, in steps of so many items of their lists. */
export function* readRowsInSteps(
  provider: RowReader,
  rows: readonly unknown[],
  most = ITEMS_IN_STEP,
): Steps<readonly (Client | RejectedRow)[]> {
  const read: (Client | RejectedRow)[] = [];
  let items = 0;
  for (const row of rows) {
    const lengths = (provider.longLists ?? []).map((list) => itemsOf(row, list).length);
    items += 1 + lengths.reduce((sum, length) => sum + length, 0);
    if (lengths.some((length) => length > most)) read.push(yield* readLongRow(provider, row, most));
    else read.push(provider.readRow(row));
    if (items < most) continue;
    yield;
    items = 0;
  }
  return read;
}

/** A row without its long lists, and then some of their items at a time. Where one is wrong, all of it is looked at. */
function* readLongRow(
  { readRow, longLists = [] }: RowReader,
  row: unknown,
  most: number,
): Steps<Client | RejectedRow> {
  if (!isRecord(row)) return readRow(row);
  const lists = longLists.filter((list) => itemsOf(row, list).length > 0);
  const rest = { ...row, ...Object.fromEntries(lists.map(({ key }) => [key, []])) };
  let client = readRow(rest);
  if (isRejectedRow(client)) return readRow(row);
  for (const list of lists) {
    const read: unknown[] = [...client[list.into]];
    const before = read.length;
    const items = itemsOf(row, list);
    for (let from = 0; from < items.length; from += most) {
      yield;
      const part = readRow({ ...rest, [list.key]: items.slice(from, from + most) });
      if (isRejectedRow(part)) return readRow(row);
      read.push(...part[list.into].slice(before));
    }
    client = { ...client, [list.into]: read.slice() };
  }
  return { ...client, raw: row };
}

function itemsOf(row: unknown, { key }: LongList): readonly unknown[] {
  const list = isRecord(row) && Object.hasOwn(row, key) ? row[key] : null;
  return Array.isArray(list) ? list : [];
}
