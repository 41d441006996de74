import type { Provider } from '#providers/contract.ts';
import { parseInSteps } from './json.ts';
import { readRowsInSteps } from './rows.ts';
import { runSteps, type Pause } from './run-steps.ts';

/** What `JSON.parse` gives; `undefined` where it is no JSON. */
export async function parseLong(text: string, pause: Pause): Promise<unknown> {
  try {
    return await runSteps(parseInSteps(text), pause);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined;
    throw thrown;
  }
}

/** Reads each row ahead, and gives what then knows it; what is done with that is a slice of its own. */
export async function readLong(
  provider: Provider,
  rows: readonly unknown[],
  pause: Pause,
): Promise<Provider['readRow']> {
  const read = await runSteps(readRowsInSteps(provider, rows), pause);
  const known = new Map(rows.map((row, index) => [row, read[index]]));
  await pause();
  return (row) => known.get(row) ?? provider.readRow(row);
}
