import type { Client, ClientKey } from '#domain/client.ts';
import type { Pair } from '#linking/codes.ts';
import { counterpartsOf } from '#linking/counterparts.ts';
import { clusterOf, pairsOf, type Cluster } from '#linking/link-result.ts';
import { PROVIDERS } from '#providers/registry.ts';
import type { Links } from '#app/links/links-store.ts';

/** What the links say of one client. */
export interface LinkedRecords {
  readonly cluster: Cluster;
  /** The same client elsewhere, the one to be shown first in front. */
  readonly counterparts: readonly ClientKey[];
  /** What is to be said of it and records of other systems that it is not linked with: the likeliest first. */
  readonly others: readonly Pair[];
  readonly pairs: readonly Pair[];
}

/** `null` where the client is not among those that are linked. */
export function linkedRecords({ index }: Links, key: ClientKey): LinkedRecords | null {
  const cluster = clusterOf(index, key);
  if (cluster === null) return null;
  const pairs = pairsOf(index, key);
  const others = pairs.filter(
    (pair) => !cluster.members.includes(otherOf(pair, key)) && isAcross(pair),
  );
  return {
    cluster,
    pairs,
    counterparts: counterpartsOf(index, key),
    others: [
      ...others.filter(({ strength }) => strength === 'possible'),
      ...others.filter(({ strength }) => strength !== 'possible'),
    ],
  };
}

export function otherOf({ left, right }: Pair, key: ClientKey): ClientKey {
  return left === key ? right : left;
}

function isAcross({ left, right }: Pair): boolean {
  return providerOf(left) !== providerOf(right);
}

/** The system that a record is in. */
export function providerOf(key: ClientKey): string {
  return key.slice(0, key.indexOf(':'));
}

/** Two clients in the order in which their systems are shown, then by id. */
export function inOrder(one: Client, other: Client): readonly [Client, Client] {
  const rank = ({ provider }: Client) => PROVIDERS.findIndex(({ id }) => id === provider);
  const difference = rank(one) - rank(other);
  if (difference !== 0) return difference < 0 ? [one, other] : [other, one];
  return one.key < other.key ? [one, other] : [other, one];
}

/** A pair as its clients stand on screen: the reasons' values change sides with them. */
export function turned(pair: Pair, [left]: readonly [Client, Client]): Pair {
  if (pair.left === left.key) return pair;
  const turn = <Told extends Pair['why'][number] | Pair['against'][number]>(told: Told): Told => ({
    ...told,
    left: told.right,
    right: told.left,
    ...(told.numbers === undefined ? {} : { numbers: [told.numbers[1], told.numbers[0]] }),
  });
  return {
    ...pair,
    left: pair.right,
    right: pair.left,
    why: pair.why.map(turn),
    against: pair.against.map(turn),
  };
}

/** The links that lead from one member of a cluster to another, as few as can be; empty where there is no way. */
export function pathBetween({ pairs }: Cluster, from: ClientKey, to: ClientKey): readonly Pair[] {
  const links = pairs.filter(({ strength }) => strength === 'certain' || strength === 'likely');
  const ways = new Map<ClientKey, readonly Pair[]>([[from, []]]);
  for (const [at, way] of ways) {
    if (at === to) return way;
    for (const link of links) {
      if (link.left !== at && link.right !== at) continue;
      const next = otherOf(link, at);
      if (!ways.has(next)) ways.set(next, [...way, link]);
    }
  }
  return [];
}
