import { useEffect, useLayoutEffect, useMemo } from 'react';
import type { NonEmpty } from '#domain/non-empty.ts';
import type { Provider } from '#providers/contract.ts';
import { PROVIDERS } from '#providers/registry.ts';
import type { ProviderStatus } from '#providers/upstream.ts';
import { useKnownClients } from '#sync/react/use-providers.ts';
import { messages } from '#i18n/messages.ts';
import { join } from '#ui/feedback/status-messages.ts';
import { clockTime } from '#ui/primitives/dates.ts';
import { useMoment } from '#ui/primitives/moment.tsx';
import { ConnectedPage } from '#app/clients/connected-page.tsx';
import type { ScopeEntry } from '#app/clients/scopes.ts';
import { DecisionsPlace } from '#app/decisions/decisions-place.tsx';
import { Board } from './board.tsx';
import { useQuestion } from '#app/state/question.tsx';
import { asksToCompare } from './asks-to-compare.ts';
import { tellLinks } from './known-links.ts';
import { ClusterRows } from './cluster-rows.ts';
import { ListsInOrder } from './lists-in-order.tsx';
import { linksStore, useLinks } from './use-links.ts';

/** For as long as the page lives, as the links themselves. */
const rows = new ClusterRows(PROVIDERS.map(({ id }) => id));

interface BothPageProps {
  readonly entry: ScopeEntry;
  /** Those that are connected. */
  readonly providers: NonEmpty<Provider>;
  readonly statuses: readonly ProviderStatus[];
}

/** The clients of all providers together: a board of what is where, and a row for each client, however many records it has. */
export default function BothPage({ entry, providers, statuses }: BothPageProps) {
  const readsAhead = asksToCompare(useQuestion().query);
  // Outside are the rows, which are made from now on.
  useLayoutEffect(() => {
    rows.readsAhead = readsAhead;
  }, [readsAhead]);
  const links = useLinks(providers);
  // Outside is the store of links.
  useEffect(() => linksStore.addFollower(rows), []);
  const state = useMemo(
    () =>
      rows.stateOf(
        links,
        providers.map(({ id }) => id),
      ),
    [links, providers],
  );
  const clients =
    state.phase === 'complete' && providers.length === PROVIDERS.length
      ? state.set.liveCount
      : null;
  // Outside is the switch, which was there before this.
  useEffect(() => tellLinks({ clients }), [clients]);
  const { zone } = useMoment();
  const known = useKnownClients(providers);
  const begun = providers.filter(
    ({ id }, place) => links.complete.has(id) || (known[place]?.set.size ?? 0) > 0,
  );
  const asOf = join(
    ...providers.map(({ label }, place) => {
      const time = known[place]?.asOf ?? null;
      if (time === null) return '';
      const said = messages.screen.completeAsOf(clockTime(time, zone));
      return messages.screen.ofProvider(label, said);
    }),
  );
  const unread = providers.flatMap(({ label }, place) => {
    const count = known[place]?.rejectedRows.size ?? 0;
    return count === 0 ? [] : messages.both.unread(label, count);
  });
  return (
    <ConnectedPage
      entry={entry}
      providers={providers}
      statuses={statuses}
      joined={{
        state,
        rowOf: rows.rowOf,
        board: (
          <>
            <DecisionsPlace />
            <ListsInOrder states={known} />
            <Board {...{ asOf, links, rows, state, begun, unread }} connected={providers} />
          </>
        ),
      }}
    />
  );
}
