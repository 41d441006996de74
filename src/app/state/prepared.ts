import { useEffect } from 'react';
import type { Field } from '#domain/field.ts';
import type { SyncState } from '#sync/sync-state.ts';
import { inSpareTime } from './spare-time.ts';

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
    const left = [...indexes.followers(phase === 'draft' ? [] : columns)];
    return inSpareTime(() => {
      if (left[0]?.follow(STEP) === true) left.shift();
      return left.length > 0;
    });
  }, [loaded, columns]);
}
