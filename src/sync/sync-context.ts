import type { ProvableProvider, Provider } from '#providers/contract.ts';
import type { Counter } from './reading/counter.ts';
import type { Reader } from './reading/reader.ts';
import type { SyncReporter } from './sync-reporter.ts';
import type { Throttle, Time } from './time.ts';
import type { WindowProvider, Windows } from './reading/windows.ts';

/** What every step of a read works with. */
export interface SyncContext {
  readonly provider: Provider;
  readonly reader: Reader;
  readonly reporter: SyncReporter;
  readonly throttle: Throttle;
  readonly time: Time;
  readonly signal: AbortSignal;
}

/** The same where changes can be asked for by time. */
export interface WindowContext extends SyncContext {
  readonly provider: WindowProvider;
  readonly windows: Windows;
}

/** The same where numbers tell whether any row is missing. */
export interface ProvedContext extends WindowContext {
  readonly provider: ProvableProvider;
  readonly counter: Counter;
}
