import { useCallback, useState, useSyncExternalStore } from 'react';
import type { Provider } from '#providers/contract.ts';
import { queueFor } from './cache.ts';
import { makeStableList } from './stable-list.ts';

/** For each provider: until when it asked to wait, by `performance.now()`; `null` where it did not. */
export function useWaits(providers: readonly Provider[]): readonly (number | null)[] {
  const [stable] = useState(makeStableList<number | null>);
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
    stable(providers.map((provider) => queueFor(provider).waitUntil)),
  );
}
