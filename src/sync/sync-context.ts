import type { Provider } from '#providers/contract.ts';
import type { SyncReporter } from './sync-reporter.ts';
import type { Reader } from './reader.ts';
import type { Throttle } from './throttle.ts';
import type { Time } from './time.ts';

/** What every step of a read works with. */
export interface SyncContext {
  readonly provider: Provider;
  readonly reader: Reader;
  readonly reporter: SyncReporter;
  readonly throttle: Throttle;
  readonly time: Time;
  readonly signal: AbortSignal;
}
