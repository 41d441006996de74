import { useEffect, useSyncExternalStore } from 'react';
import type { Provider } from '#providers/contract.ts';
import { useKnownClients } from '#sync/react/use-providers.ts';
import { decisionStore, followDecisions } from '#app/decisions/decisions.ts';
import { LinksStore, type Links } from './links-store.ts';

/** For as long as the page lives: what was linked is there when somebody comes back. */
export const linksStore = new LinksStore();

/**
 * The links of the clients of these providers, as far as they are loaded: it asks no provider for any. Never loaded with
 * the first rows: only parts that come when they are wanted import this.
 */
export function useLinks(providers: readonly Provider[]): Links {
  const states = useKnownClients(providers);
  // Outside is the store of links, which goes on in slices of its own.
  useEffect(() => {
    linksStore.follow(
      providers.flatMap(({ id }, place) => {
        const loaded = states[place] ?? null;
        return loaded === null ? [] : { provider: id, loaded };
      }),
    );
  }, [providers, states]);
  // Outside is what the browser keeps of a person's word, which other tabs can change.
  useEffect(() => {
    const decide = () => linksStore.decide(decisionStore.shown().decisions);
    decide();
    return followDecisions(decide);
  }, []);
  return useShownLinks();
}

/** The links that are known, without looking for any. */
export function useShownLinks(): Links {
  return useSyncExternalStore(linksStore.subscribe, linksStore.links);
}
