import { useEffect } from 'react';
import type { Field } from '#domain/field.ts';
import { SHARED } from '#domain/fields/shared.ts';
import type { ClientIndexes } from '#engine/indexes/client-indexes.ts';
import type { Follower } from '#engine/indexes/follower.ts';
import type { SyncState } from '#sync/sync-state.ts';
import { inSpareTime, onceInSpareTime } from '#async/spare-time.ts';

/** So many changes are prepared in one step: about a millisecond. */
const STEP = 100;

/**
 * Prepares what is made of the clients while nothing else is to do, so that a key or a click only has to show
 * it. While a draft is on its way, orders wait: each page would be put into all of them.
 */
export function usePrepared(loaded: SyncState, columns: readonly Field[]): void {
  // Outside is the browser's spare time.
  useEffect(() => {
    const { indexes, phase } = loaded;
    const followers = indexes.followers(phase === 'draft' ? [] : columns);
    return followInSpareTime(followers, () => {
      // What cannot be loaded says so where it is wanted.
      if (phase !== 'draft') prepareCounts(indexes).catch(() => undefined);
    });
  }, [loaded, columns]);
}

/** The numbers beside the countries, which are asked for most; what counts comes with this. */
async function prepareCounts(indexes: ClientIndexes): Promise<void> {
  const { facetOf } = await import('#engine/facet.ts');
  followInSpareTime([facetOf(indexes, SHARED.country)]);
}

/** Prepares these one after the other, and says when all are ready; what is returned gives that up. */
export function followInSpareTime(
  followers: readonly Follower[],
  onReady: () => void = () => {},
): () => void {
  const left = [...followers];
  let stop = inSpareTime(() => {
    if (left[0]?.follow(STEP) === true) left.shift();
    if (left.length > 0) return true;
    // What is made of them has a piece of time of its own.
    stop = onceInSpareTime(onReady);
    return false;
  });
  return () => stop();
}
