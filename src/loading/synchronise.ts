import type { SortKey } from '#core/client-query.ts';
import { problemOf } from '#core/errors.ts';
import { changesOf, isWithin } from './changes.ts';
import type { Provider } from '#providers/contract.ts';
import { draft } from './draft.ts';
import type { Lane } from './lane.ts';
import type { Loaded } from './loaded.ts';
import { Progress } from './progress.ts';
import { prove, renew } from './proof.ts';
import { Reader } from './reader.ts';
import { Tempo } from './tempo.ts';
import type { Time } from './time.ts';
import type { Work } from './work.ts';

export interface SynchroniseOptions {
  readonly provider: Provider;
  /** What is known: nothing, a part whose rest is read, or a whole that is renewed. */
  readonly from: Loaded | null;
  /** The order on screen when the load starts; a provider that can sort sends that end first. */
  readonly sort: readonly SortKey[];
  readonly lane: Lane;
  readonly signal: AbortSignal;
  readonly time: Time;
  /** Told after every step. */
  readonly onChange: (loaded: Loaded) => void;
}

/**
 * Makes a set of clients what the provider has. First a draft of its pages, for the screen; then the
 * proof, by windows of time; from then on only what has changed. What fails ends it with what came and the
 * problem, to be gone on from; throws only when it is aborted.
 */
export async function synchronise(options: SynchroniseOptions): Promise<Loaded> {
  const { provider, from, sort, lane, signal, time, onChange } = options;
  const progress = new Progress(from, onChange);
  const tempo = new Tempo(time);
  const reader = new Reader(
    provider,
    async (request, fresh) => {
      await tempo.turn(signal);
      return lane.ask(request, signal, fresh);
    },
    (window) =>
      changesOf(progress.loaded.set.clients).filter((change) =>
        isWithin(change, window, provider.windowMargin),
      ).length,
  );
  const work: Work = { provider, reader, progress, tempo, time, signal };
  progress.change({});
  try {
    if (progress.loaded.phase === 'complete') await renew(work);
    else {
      await draft(work, sort);
      await prove(work);
    }
  } catch (thrown) {
    signal.throwIfAborted();
    progress.change({ problem: problemOf(thrown) });
  }
  return progress.loaded;
}
