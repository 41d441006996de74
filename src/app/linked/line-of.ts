import type { Client } from '#domain/client.ts';
import { compareClients } from '#comparison/comparison.ts';
import { messages } from '#i18n/messages.ts';
import type { Pair } from '#linking/codes.ts';
import { decidingCode } from '#linking/standing.ts';
import { findProvider } from '#providers/registry.ts';
import { cutText } from '#ui/primitives/cut-text.ts';
import { nameOf } from '#app/clients/name-of.ts';
import type { Links } from '#app/links/links-store.ts';
import { inOrder, otherOf, turned, type LinkedRecords } from './linked-records.ts';
import { pairInShort } from './told-pair.ts';

/**
 * Who a client is in another system, and by what: `In Qonto: Aurora Tessuti SRL, same VAT number, 2 differences`. Where more
 * records are one client and a weaker link has another reason, that is the row's reason, and stands here too.
 */
export function lineOf(client: Client, links: Links, records: LinkedRecords): string {
  const { linked, differences } = messages.links;
  const [counterpart] = records.counterparts;
  const [suggested] = records.others;
  const key = counterpart ?? (suggested === undefined ? null : otherOf(suggested, client.key));
  const other = key === null ? null : links.clientOf(key);
  if (other === null) return '';
  const pair = records.pairs.find((each) => otherOf(each, client.key) === other.key);
  const clients = inOrder(client, other);
  const system = findProvider(other.provider)?.label ?? other.provider;
  const say = counterpart === undefined ? linked.maybeIn : linked.inSystem;
  const count = compareClients(...clients).differences;
  const weakest = counterpart === undefined ? null : records.cluster.weakest;
  const isTold =
    weakest === null || (pair !== undefined && decidingCode(pair) === decidingCode(weakest));
  return [
    say(system, cutText(nameOf(other))),
    ...(other.deletedAt === null ? [] : [linked.deletedThere]),
    ...(pair === undefined ? [] : [reasonOf(links, pair)]),
    ...(isTold ? [] : [linked.weakestBy(reasonOf(links, weakest))]),
    ...(count === 0 ? [] : [differences(count)]),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** What decided, in a few words. */
function reasonOf({ clientOf }: Links, pair: Pair): string {
  const [left, right] = [clientOf(pair.left), clientOf(pair.right)];
  if (left === null || right === null) return '';
  const clients = inOrder(left, right);
  return pairInShort(turned(pair, clients), clients, 1);
}
