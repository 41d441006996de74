import type { Client } from '#domain/client.ts';
import { finish, type Steps } from '#domain/steps.ts';
import type { Decision, Pair } from './codes.ts';
import { LinkIndex } from './link-index.ts';
import { allClusters, allPairs, type Cluster } from './link-result.ts';

export interface Links {
  readonly clusters: readonly Cluster[];
  readonly pairs: readonly Pair[];
}

/** Links clients of several providers, by what they are and by what a person decided. */
export function link(clients: Iterable<Client>, decisions: Iterable<Decision> = []): Links {
  return finish(linkSteps(clients, decisions));
}

/** The same in steps of about a millisecond. */
export function* linkSteps(clients: Iterable<Client>, decisions: Iterable<Decision>): Steps<Links> {
  const index = new LinkIndex();
  let count = 0;
  for (const client of clients) {
    index.put(client);
    count += 1;
    if (count % CLIENTS_IN_STEP === 0) yield;
  }
  index.decide(decisions);
  yield* index.steps();
  return { clusters: [...allClusters(index)], pairs: [...allPairs(index)] };
}

const CLIENTS_IN_STEP = 50;
