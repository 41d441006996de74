import type { Client, ClientKey } from '#domain/client.ts';
import { messages } from '#i18n/messages.ts';
import type { Pair } from '#linking/codes.ts';
import { danglingIds } from '#linking/findings.ts';
import { clusterOf, pairsOf, type Cluster } from '#linking/link-result.ts';
import { findProvider } from '#providers/registry.ts';
import { nameOf } from '#app/clients/name-of.ts';
import type { Links } from '#app/links/links-store.ts';
import { inOrder, otherOf, turned } from './linked-records.ts';
import { pairSentence } from './told-pair.ts';

/**
 * What links the records of a client's cluster, in sentences: each of its links, the weakest first, then what may belong to
 * it and does not, each with the other record, and whom its records name that is not there. `null` where there is nothing
 * to say. The texts are those of `links`.
 */
export function whyOf(links: Links, key: ClientKey): string | null {
  const cluster = clusterOf(links.index, key);
  if (cluster === null) return null;
  const told = [
    ...within(links, cluster),
    ...outside(links, cluster).map(([member, pair]) => {
      const other = links.clientOf(otherOf(pair, member));
      const sentence = sentenceOf(links, pair);
      return other === null || sentence === null
        ? null
        : messages.links.withOther(recordOf(other), nameOf(other), sentence);
    }),
    ...cluster.members.flatMap((member) =>
      danglingIds(links.index, member, links.complete).map(messages.links.dangling),
    ),
  ].filter((sentence) => sentence !== null);
  return told.length === 0 ? null : told.join(' ');
}

/** Of two records the link is told as it is; of more, with the two records that each is of. */
function within(links: Links, cluster: Cluster): readonly (string | null)[] {
  if (cluster.members.length === 2) return cluster.pairs.map((pair) => sentenceOf(links, pair));
  return linksWithin(cluster).map((pair) => {
    const [left, right] = [links.clientOf(pair.left), links.clientOf(pair.right)];
    const sentence = sentenceOf(links, pair);
    if (left === null || right === null || sentence === null) return null;
    const [first, second] = inOrder(left, right);
    return messages.links.ofBoth(recordOf(first), recordOf(second), sentence);
  });
}

/** With more records than this, each is told with one link: of a hundred there are thousands. */
const MOST_WITH_ALL = 8;

/** The links of a cluster, the weakest first. */
function linksWithin({ members, pairs, weakest }: Cluster): readonly Pair[] {
  if (weakest === null) return [];
  const isWeakest = ({ left, right }: Pair) => left === weakest.left && right === weakest.right;
  const others = pairs.filter(
    (pair) => !isWeakest(pair) && pair.strength !== null && pair.strength !== 'possible',
  );
  if (members.length <= MOST_WITH_ALL) return [weakest, ...others];
  const told = new Set([weakest.left, weakest.right]);
  const one = others.filter(({ left, right }) => {
    const isNew = !told.has(left) || !told.has(right);
    told.add(left).add(right);
    return isNew;
  });
  return [weakest, ...one];
}

/** Pairs of a member and a record that is in another cluster: suggestions, what was kept apart, what shares a VAT number. */
function outside({ index }: Links, { members }: Cluster): readonly (readonly [ClientKey, Pair])[] {
  return members.flatMap((member) =>
    pairsOf(index, member)
      .filter((pair) => !members.includes(otherOf(pair, member)))
      .filter(
        ({ strength, sharedVat, notes }) =>
          strength === 'possible' || sharedVat !== null || notes.includes('decided-apart'),
      )
      .map((pair) => [member, pair] as const),
  );
}

function sentenceOf({ clientOf }: Links, pair: Pair): string | null {
  const [left, right] = [clientOf(pair.left), clientOf(pair.right)];
  if (left === null || right === null) return null;
  const clients = inOrder(left, right);
  return pairSentence(turned(pair, clients), clients);
}

/** `Qonto 8f0c…`: where it is, and its id there. */
function recordOf({ provider, id }: Client): string {
  return `${findProvider(provider)?.label ?? provider} ${id}`;
}
