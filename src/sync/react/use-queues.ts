import { useCallback, useState, useSyncExternalStore } from 'react';
import type { Provider } from '#providers/contract.ts';
import type { RequestQueue } from '#sync/request-queue.ts';
import { queueFor } from './cache.ts';
import { makeStableList } from './stable-list.ts';

/** For each provider: until when it asked to wait, by `performance.now()`; `null` where it did not. */
export function useWaits(providers: readonly Provider[]): readonly (number | null)[] {
  return useQueues(providers, waitUntilOf);
}

/** For each provider: whether it took the credentials when it last answered; `null` until it has. */
export function useAcceptance(providers: readonly Provider[]): readonly (boolean | null)[] {
  return useQueues(providers, isAcceptedOf);
}

const waitUntilOf = (queue: RequestQueue) => queue.waitUntil;
const isAcceptedOf = (queue: RequestQueue) => queue.isAccepted;

/** What is read of each provider's queue, again at each of its changes. */
function useQueues<T>(
  providers: readonly Provider[],
  read: (queue: RequestQueue) => T,
): readonly T[] {
  const [stable] = useState(makeStableList<T>);
  const subscribe = useCallback(
    (onChange: () => void) => {
      const ends = providers.map((provider) => queueFor(provider).subscribe(onChange));
      return () => {
        for (const end of ends) end();
      };
    },
    [providers],
  );
  return useSyncExternalStore(subscribe, () =>
    stable(providers.map((provider) => read(queueFor(provider)))),
  );
}
