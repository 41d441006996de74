import { useSyncExternalStore } from 'react';
import type { DecisionStore } from './decision-store.ts';
import { decisionStore, followDecisions } from './decisions.ts';

/** What a person said of pairs of clients, as it is kept by now. */
export function useDecisions(): ReturnType<DecisionStore['shown']> {
  return useSyncExternalStore(followDecisions, decisionStore.shown);
}
