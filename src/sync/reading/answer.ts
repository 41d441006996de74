import type { Provider } from '#providers/contract.ts';
import type { Answered } from '#sync/api-client.ts';
import { loadLongReaders } from '#sync/long/load.ts';
import type { Pause } from '#sync/long/run-steps.ts';
import { readRows, type Rows } from './rows.ts';

/** The rows of an answer. Those of a long one are read in slices, with a pause after each. */
export async function readAnswer(
  provider: Provider,
  { isLong, readAt }: Pick<Answered, 'isLong' | 'readAt'>,
  rows: readonly unknown[],
  pause: Pause,
): Promise<Rows> {
  const long = isLong === true ? await loadLongReaders() : null;
  return readRows(provider, rows, readAt, await long?.readLong(provider, rows, pause));
}
