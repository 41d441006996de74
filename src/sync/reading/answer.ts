import type { Provider } from '#providers/contract.ts';
import type { Answered } from '#sync/api-client.ts';
import { loadLongReaders } from '#sync/long/load.ts';
import { inSlices, type Pause } from '#sync/long/slices.ts';
import { readRows, type Rows } from './rows.ts';

/** The rows of an answer. Those of a long one are read in slices, and what is done with them is a slice of its own. */
export async function readAnswer(
  provider: Provider,
  { isLong = false, readAt }: Pick<Answered, 'isLong' | 'readAt'>,
  rows: readonly unknown[],
  pause: Pause,
): Promise<Rows> {
  const long = isLong ? await loadLongReaders() : null;
  if (long === null) return readRows(provider, rows, readAt);
  const read = await inSlices(long.readRowsInSteps(provider, rows), pause);
  await pause();
  const readRow = (row: unknown, index: number) => read[index] ?? provider.readRow(row);
  return readRows(provider, rows, readAt, readRow);
}
