import type { Client, ClientKey } from '#domain/client.ts';
import { messages } from '#i18n/messages.ts';
import { findProvider } from '#providers/registry.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Section } from '#ui/details/section.tsx';
import { nameOf } from '#app/clients/name-of.ts';
import type { Links } from '#app/links/links-store.ts';
import { inOrder, otherOf, turned, type LinkedRecords } from './linked-records.ts';
import { showPair } from './shown-pair.ts';
import { pairInShort } from './told-pair.ts';

interface OtherRecordsProps {
  readonly client: Client;
  readonly links: Links;
  readonly records: LinkedRecords;
  /** The record that is compared now. */
  readonly shown: ClientKey;
}

/** Further records of which something is to be said together with this client, and a way to compare each. */
export function OtherRecords({ client, links, records, shown }: OtherRecordsProps) {
  const members = records.cluster.members.filter((key) => key !== client.key);
  const keys = [...members, ...records.others.map((pair) => otherOf(pair, client.key))];
  const others = keys.flatMap((key) => {
    const other = key === shown ? null : links.clientOf(key);
    return other === null ? [] : [other];
  });
  if (others.length === 0) return null;
  const { linked, strengths, noLink } = messages.links;
  return (
    <Section heading={linked.others}>
      <ul>
        {others.map((other) => {
          const pair = records.pairs.find((each) => otherOf(each, client.key) === other.key);
          const clients = inOrder(client, other);
          const strength = pair?.strength ?? null;
          return (
            <li key={other.key} className="flex items-start gap-2 py-1 text-table">
              <span className="min-w-0 flex-1 wrap-anywhere">
                <bdi>{nameOf(other)}</bdi>{' '}
                <span className="text-label text-muted">
                  {findProvider(other.provider)?.label} ·{' '}
                  {strength === null ? noLink : strengths[strength]}
                  {pair !== undefined &&
                    pair.why.length > 0 &&
                    ` · ${pairInShort(turned(pair, clients), clients, 2)}`}
                </span>
              </span>
              <Button
                aria-label={linked.show + messages.filters.afterLabel + nameOf(other)}
                className="pointer-coarse:h-11"
                onClick={() => showPair({ client: client.key, other: other.key })}
              >
                {linked.show}
              </Button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
