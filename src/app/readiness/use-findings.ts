import { useEffect, useSyncExternalStore } from 'react';
import type { Provider } from '#providers/contract.ts';
import { useKnownClients } from '#sync/react/use-providers.ts';
import { useMoment } from '#ui/primitives/moment.tsx';
import { FindingsStore, type Findings } from './findings-store.ts';

/** For as long as the page lives: what was solved is known when somebody comes back. */
const findingsStore = new FindingsStore();

/**
 * The findings in the clients of these providers, as far as they are loaded: it asks no provider for any. Never loaded
 * with the first rows: only parts that come when they are wanted import this.
 */
export function useFindings(providers: readonly Provider[]): Findings {
  const states = useKnownClients(providers);
  const { today } = useMoment();
  // Outside is the store of findings, which goes on in slices of its own.
  useEffect(() => {
    findingsStore.follow(
      providers.flatMap(({ id }, place) => {
        const loaded = states[place] ?? null;
        return loaded === null ? [] : { provider: id, loaded };
      }),
      today,
    );
  }, [providers, states, today]);
  return useSyncExternalStore(findingsStore.subscribe, findingsStore.findings);
}
