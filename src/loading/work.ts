import type { Provider } from '#providers/contract.ts';
import type { Progress } from './progress.ts';
import type { Reader } from './reader.ts';
import type { Tempo } from './tempo.ts';
import type { Time } from './time.ts';

/** What every step of a read works with. */
export interface Work {
  readonly provider: Provider;
  readonly reader: Reader;
  readonly progress: Progress;
  readonly tempo: Tempo;
  readonly time: Time;
  readonly signal: AbortSignal;
}
