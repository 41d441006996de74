import { ArrowRight, Link2, X } from 'lucide-react';
import type { Client, ClientKey } from '#domain/client.ts';
import { messages } from '#i18n/messages.ts';
import { findProvider, PROVIDERS } from '#providers/registry.ts';
import { Button } from '#ui/primitives/button.tsx';
import { DecisionsButton } from '#app/decisions/decisions-button.tsx';
import type { Links } from '#app/links/links-store.ts';
import { useLinks } from '#app/links/use-links.ts';
import { LinkedClient } from './linked-client.tsx';
import { lineOf } from './line-of.ts';
import { linkedRecords, otherOf, providerOf, type LinkedRecords } from './linked-records.ts';
import { showPair, useShownPair } from './shown-pair.ts';

export interface LinkedPlaceProps {
  readonly client: Client;
  /** Opens another client in the place of this one. */
  readonly onGo: (client: Client) => void;
  /** The address of a client in the list of its own system. */
  readonly listHref: (client: Client) => string;
}

/** Who this client is in the other systems: a line, and on demand the records side by side. */
export default function LinkedPlace({ client, onGo, listHref }: LinkedPlaceProps) {
  const links = useLinks(PROVIDERS);
  const shown = useShownPair(client.key);
  const records = linkedRecords(links, client.key);
  const first = records === null ? null : firstOther(records, client.key);
  const compared = shown?.other ?? first;
  const gone = shown === null ? null : goneOf(links, [client.key, shown.other]);
  if (gone === null && (records === null || compared === null)) return null;
  return (
    <div className="py-1 print:hidden">
      {records !== null && first !== null && (
        <LinkedLine
          {...{ client, links, records }}
          isOpen={shown !== null}
          onToggle={() => showPair(shown === null ? { client: client.key, other: first } : null)}
        />
      )}
      {gone !== null && <GoneLine gone={gone} />}
      {shown !== null && gone === null && records !== null && compared !== null && (
        <>
          <LinkedClient {...{ client, links, records, onGo, listHref }} other={compared} />
          <DecisionsButton />
        </>
      )}
    </div>
  );
}

/** Which of the records that are compared is in its system's list no longer, as far as that is whole; `null` where none. */
function goneOf(
  { clientOf, complete, isCurrent }: Links,
  compared: readonly (ClientKey | null)[],
): ClientKey | null {
  const isGone = (key: ClientKey | null) =>
    key !== null && complete.has(providerOf(key)) && clientOf(key) === null;
  return isCurrent ? (compared.find(isGone) ?? null) : null;
}

/** In the place of a comparison: one of its two records was deleted meanwhile. */
function GoneLine({ gone }: { readonly gone: ClientKey }) {
  const provider = providerOf(gone);
  return (
    <output className="block py-2 text-table text-wait">
      {messages.links.linked.gone(findProvider(provider)?.label ?? provider)}
    </output>
  );
}

/** The one to be shown first: linked, else suggested, else what something is to be said of. */
function firstOther({ counterparts, others }: LinkedRecords, key: ClientKey): ClientKey | null {
  const [linked] = counterparts;
  if (linked !== undefined) return linked;
  const [suggested] = others;
  return suggested === undefined ? null : otherOf(suggested, key);
}

interface LinkedLineProps {
  readonly client: Client;
  readonly links: Links;
  readonly records: LinkedRecords;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** `In Qonto: Aurora Tessuti SRL, same VAT number, 2 differences`. */
function LinkedLine({ client, links, records, isOpen, onToggle }: LinkedLineProps) {
  const { linked } = messages.links;
  const Icon = isOpen ? X : ArrowRight;
  return (
    <Button
      look="item"
      isSentence
      aria-expanded={isOpen}
      className="-mx-2 w-[calc(100%+1rem)]"
      onClick={onToggle}
    >
      <Link2 aria-hidden="true" size="0.875rem" className="mt-0.75 shrink-0" />
      <span className="min-w-0 flex-1 text-ink">{lineOf(client, links, records)}</span>
      <Icon aria-hidden="true" size="0.875rem" className="mt-0.75 shrink-0" />
      {isOpen && <span className="sr-only">{linked.close}</span>}
    </Button>
  );
}
