import { useMemo } from 'react';
import type { Client, ClientKey } from '#domain/client.ts';
import { messages } from '#i18n/messages.ts';
import { findProvider } from '#providers/registry.ts';
import { buttonClass } from '#ui/primitives/button.tsx';
import { Link } from '#ui/primitives/link.tsx';
import { useMoment } from '#ui/primitives/moment.tsx';
import { isOn } from '#app/decisions/kept-decisions.ts';
import { KeptNotice } from '#app/decisions/kept-notice.tsx';
import { useDecisions } from '#app/decisions/use-decisions.ts';
import type { Links } from '#app/links/links-store.ts';
import { ClusterColumns } from './cluster-columns.tsx';
import { ComparedFields } from './compared-fields.tsx';
import { CopyReference } from './copy-reference.tsx';
import { Decide } from './decide.tsx';
import type { LinkedPlaceProps } from './linked-place.tsx';
import { inOrder, otherOf, turned, type LinkedRecords } from './linked-records.ts';
import { OtherRecords } from './other-records.tsx';
import { nextToReview, pairsToReview, placeOf } from './review.ts';
import { showPair } from './shown-pair.ts';
import { ToldReasons } from './told-reasons.tsx';

interface LinkedClientProps extends LinkedPlaceProps {
  readonly links: Links;
  readonly records: LinkedRecords;
  /** The record that it is compared with. */
  readonly other: ClientKey;
}

/** A client in two systems: why it is one, what a person says of that, and its fields side by side. */
export function LinkedClient(props: LinkedClientProps) {
  const { client, links, records, other: otherKey, onGo, listHref } = props;
  const { zone } = useMoment();
  const { decisions } = useDecisions();
  const review = useReview(links, client, otherKey);
  const other = links.clientOf(otherKey);
  if (other === null) return null;
  const clients = inOrder(client, other);
  const pair = records.pairs.find((each) => otherOf(each, client.key) === other.key);
  const decision = decisions.find((each) => isOn(each, client.key, other.key)) ?? null;
  const isLinked = records.cluster.members.includes(other.key);
  const { linked } = messages.links;
  const goOn = () => {
    if (review.next === null) return;
    const { left, right } = review.next;
    // Of the two the one that this list can open.
    const [one, two] = [links.clientOf(left), links.clientOf(right)];
    const [here, there] = one?.provider === client.provider ? [one, two] : [two, one];
    if (here === null || there === null) return;
    showPair({ client: here.key, other: there.key });
    if (here.key !== client.key) onGo(here);
  };
  return (
    <section aria-label={isLinked ? linked.heading : linked.headingMaybe} className="py-2">
      {clients
        .filter(({ deletedAt }) => deletedAt !== null)
        .map(({ key, provider }) => (
          <output key={key} className="block pb-1 text-table text-wait">
            {linked.deletedIn(findProvider(provider)?.label ?? provider)}
          </output>
        ))}
      {pair !== undefined && (
        <ToldReasons pair={turned(pair, clients)} {...{ clients, decision, zone }} />
      )}
      <Decide
        a={clients[0].key}
        b={clients[1].key}
        decision={decision}
        place={review.place < 0 ? null : review.place + 1}
        count={review.count}
        onNext={review.next === null ? null : goOn}
      />
      <KeptNotice />
      <ComparedFields clients={clients} />
      <div className="flex flex-wrap gap-2 pt-1 pb-4">
        {clients.map((each) => (
          <Link
            key={each.key}
            to={listHref(each)}
            className={`${buttonClass('plain')} pointer-coarse:h-11`}
          >
            {linked.openIn(findProvider(each.provider)?.label ?? each.provider)}
          </Link>
        ))}
      </div>
      <CopyReference clients={clients} />
      {records.cluster.members.length > 2 && (
        <ClusterColumns {...{ client, links }} cluster={records.cluster} />
      )}
      <OtherRecords {...{ client, links, records }} shown={other.key} />
    </section>
  );
}

/** Where this pair is among those to review, and which comes next. */
function useReview(links: Links, client: Client, other: ClientKey) {
  const { decisions } = useDecisions();
  const pairs = useMemo(() => pairsToReview(links, decisions), [links, decisions]);
  const place = placeOf(pairs, client.key, other);
  return { place, count: pairs.length, next: nextToReview(pairs, place, decisions) };
}
