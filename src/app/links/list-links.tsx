import { useEffect, useLayoutEffect, useMemo } from 'react';
import { toNonEmpty, type NonEmpty } from '#domain/non-empty.ts';
import { messages } from '#i18n/messages.ts';
import type { Provider } from '#providers/contract.ts';
import { PROVIDERS } from '#providers/registry.ts';
import type { ProviderStatus } from '#providers/upstream.ts';
import type { ScopeId } from '#query/paths.ts';
import { useKnownClients } from '#sync/react/use-providers.ts';
import { useDisplay } from '#ui/primitives/display.ts';
import { useMoment } from '#ui/primitives/moment.tsx';
import { DecisionsPlace } from '#app/decisions/decisions-place.tsx';
import { filedFields } from './filed-fields.ts';
import { tellLinks, type ListLinks } from './known-links.ts';
import { useQuestion } from '#app/state/question.tsx';
import { asksToCompare } from './asks-to-compare.ts';
import { linkField, OWN_LINK_FIELDS } from './link-fields.ts';
import { amongLinked, countLinked } from './list-answers.ts';
import { ListsInOrder } from './lists-in-order.tsx';
import { NotKnownYet } from './not-known-yet.tsx';
import { RecordLinks } from './record-links.ts';
import { UnreadNote } from './unread-note.tsx';
import { markLinked } from './row-mark.tsx';
import { linksStore, useLinks } from './use-links.ts';
import { useLoading } from './use-loading.ts';

/** For as long as the page lives, as the links themselves. */
const records = new RecordLinks();

interface ListLinksProps {
  readonly scope: ScopeId;
  readonly statuses: readonly ProviderStatus[];
}

/** Tells a provider's own list who of it is in the others, as far as their lists are there. It draws nothing but decisions. */
export default function OwnListLinks({ scope, statuses }: ListLinksProps) {
  const others = useMemo(() => toNonEmpty(PROVIDERS.filter(({ id }) => id !== scope)), [scope]);
  const known = useKnownClients(PROVIDERS);
  const { loadBoth } = useDisplay().display;
  if (others === null) return null;
  const isConnected = ({ id }: Provider) =>
    statuses.some((status) => status.id === id && status.mode !== 'absent');
  if (!others.every(isConnected)) return <Unconnected scope={scope} others={others} />;
  const areHere = known.every((state) => state !== null && state.phase !== 'draft');
  return (
    <>
      <DecisionsPlace />
      <ListsInOrder states={known} />
      {loadBoth === 'on' && <Loading others={others} />}
      {areHere ? <Here {...{ scope, others }} /> : <Coming {...{ scope, others }} />}
    </>
  );
}

/** As long as the list is open, after it is there. */
function Loading({ others }: { readonly others: NonEmpty<Provider> }) {
  useLoading(others);
  return null;
}

interface OthersProps {
  readonly scope: ScopeId;
  readonly others: NonEmpty<Provider>;
}

/** Nothing can be asked, and a link that asks is told why. */
function Unconnected({ scope, others }: OthersProps) {
  useTelling(
    useMemo(() => {
      const why = others.map(({ label }) => messages.both.notConnected(label)).join(' ');
      return nothing(scope, why);
    }, [scope, others]),
  );
  return null;
}

/** Another list is on its way, or nobody has asked for it. */
function Coming({ scope, others }: OthersProps) {
  useTelling(useMemo(() => unknown(scope, others), [scope, others]));
  return null;
}

/** All lists are here, complete or not. */
function Here({ scope, others }: OthersProps) {
  const moment = useMoment();
  const links = useLinks(PROVIDERS);
  // Outside is the store of links.
  useEffect(() => linksStore.addFollower(records), []);
  const isWhole = links.isCurrent && PROVIDERS.every(({ id }) => links.complete.has(id));
  const told = useMemo((): ListLinks => {
    // What is linked changes in place, and every change has another version.
    const label = links.version === 0 ? '' : messages.both.alsoIn(others.map((each) => each.label));
    return {
      ...unknown(scope, others),
      isWhole,
      filed: isWhole ? filedFields(scope, (client) => records.rowOf(client)) : [],
      note: isWhole ? <UnreadNote others={others} /> : null,
      among: (filters, set) => amongLinked(records, filters, set.clients, moment),
      count: (field, filters, clients) => countLinked(records, field, filters, clients, moment),
      marked: markLinked((key) => records.isElsewhere(key), label),
    };
  }, [scope, others, isWhole, links.version, moment]);
  useTelling(told);
  const clients = isWhole && links.version > 0 ? records.clusters : null;
  // Outside is what else the page shows.
  useEffect(() => tellLinks({ clients }), [clients]);
  return <ReadingAhead />;
}

/** Apart from the links, which no question changes. */
function ReadingAhead() {
  const readsAhead = asksToCompare(useQuestion().query);
  // Outside is what is known of records, from now on.
  useLayoutEffect(() => {
    records.readsAhead = readsAhead;
  }, [readsAhead]);
  return null;
}

function useTelling(list: ListLinks): void {
  // Outside is the list itself, which was there before this.
  useEffect(() => {
    tellLinks({ list });
    return () => tellLinks({ list: null });
  }, [list]);
}

function nothing(scope: ScopeId, why: string): ListLinks {
  return {
    scope,
    fields: [],
    isWhole: false,
    filed: [],
    note: null,
    why: (part) => (linkField(part) === null ? null : why),
    explained: null,
    among: () => null,
    count: () => ({ values: [], empty: 0 }),
    marked: null,
  };
}

function unknown(scope: ScopeId, others: NonEmpty<Provider>): ListLinks {
  return {
    ...nothing(scope, messages.both.unknown),
    // One of them stands for all: a menu of what cannot be asked helps nobody.
    fields: (OWN_LINK_FIELDS.get(scope) ?? []).slice(0, 1),
    explained: <NotKnownYet others={others} />,
  };
}
