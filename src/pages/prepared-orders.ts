import { useEffect } from 'react';
import type { SortField } from '#core/client-query.ts';
import type { Loaded } from '#providers/loaded.ts';

/** So many changes are put in order in one go: some ten milliseconds. */
const AT_ONCE = 1000;

/** Prepares the order of every column while nothing else is to do, so that a click only has to show it. */
export function usePreparedOrders(loaded: Loaded, columns: readonly SortField[]): void {
  // Outside is the browser's spare time.
  useEffect(() => {
    const schedule = globalThis.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 50));
    const cancel = globalThis.cancelIdleCallback ?? clearTimeout;
    let waiting = schedule(prepare);
    function prepare() {
      const isReady = columns.every((column) => loaded.set.prepare(column, AT_ONCE));
      if (!isReady) waiting = schedule(prepare);
    }
    return () => cancel(waiting);
  }, [loaded, columns]);
}
