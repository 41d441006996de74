import type { SortKey } from '#query/client-query.ts';
import { problemOf, type Problem } from '#domain/errors.ts';
import { isProvable, type ApiRequest, type Provider } from '#providers/contract.ts';
import { initialLoad } from './initial-load.ts';
import { Reader } from './reading/reader.ts';
import type { RequestQueue } from './request-queue.ts';
import { loadProof } from './load-proof.ts';
import type { SyncContext } from './sync-context.ts';
import { SyncReporter } from './sync-reporter.ts';
import type { SyncState } from './sync-state.ts';
import { Throttle, type Time } from './time.ts';

export interface SynchroniseOptions {
  readonly provider: Provider;
  /** What is known: nothing, a part whose rest is read, or a whole that is renewed. */
  readonly from: SyncState | null;
  /** The order on screen when the load starts; a provider that can sort sends that end first. */
  readonly sort: readonly SortKey[];
  readonly queue: RequestQueue;
  readonly signal: AbortSignal;
  readonly time: Time;
  /** Told after every step. */
  readonly onChange: (loaded: SyncState) => void;
}

/**
 * Makes a set of clients what the provider has. What fails ends it with what came and the problem, to be gone on
 * from; throws only when it is aborted.
 */
export async function synchronise(options: SynchroniseOptions): Promise<SyncState> {
  const { provider, from, sort, queue, signal, time, onChange } = options;
  const reporter = new SyncReporter(from, onChange);
  const throttle = new Throttle(time);
  const askOne = async (request: ApiRequest, fresh: boolean) => {
    await throttle.acquire(signal);
    return queue.ask(request, signal, fresh);
  };
  // What is gone on from later has to know it too: none of its numbers prove anything.
  const onLie = () => {
    if (!reporter.loaded.checkpoint.isDisputed) reporter.changeCheckpoint({ isDisputed: true });
  };
  const reader = new Reader(provider, askOne, () => time.yieldToMain(signal), onLie);
  const context = { provider, reader, reporter, throttle, time, signal };
  reporter.change({ isRechecking: false });
  try {
    // What comes after the pages is fetched while they come.
    const proof = loadProof();
    if (isProvable(provider) && reporter.loaded.phase === 'draft') await initialLoad(context, sort);
    await (await proof).prove(context, from, sort);
  } catch (thrown) {
    signal.throwIfAborted();
    // A check in the background goes on at the next look, which says what is wrong if it still is.
    const problem = reporter.loaded.isRechecking ? null : problemOf(thrown);
    reporter.change({ ...explained(problem, context), isRechecking: false });
  }
  return reporter.loaded;
}

/** Ties whose number is wrong cannot be read to their end: then the numbers are the reason, and not that answer. */
function explained(
  problem: Problem | null,
  { reader, reporter }: Pick<SyncContext, 'reader' | 'reporter'>,
): Pick<SyncState, 'problem' | 'isUnverified'> {
  const { phase, isUnverified } = reporter.loaded;
  return reader.hasLied && phase === 'checking' && problem?.kind === 'contract'
    ? { problem: null, isUnverified: true }
    : { problem, isUnverified };
}
