import { useEffect, useState } from 'react';
import { among } from '#engine/among.ts';
import { matchClients, type Matches } from '#engine/matches.ts';
import { answerable } from '#query/client-query.ts';
import type { Moment } from '#query/date-filter.ts';
import { makeStableList } from '#sync/react/stable-list.ts';
import type { SyncState } from '#sync/sync-state.ts';
import { useMoment } from '#ui/primitives/moment.tsx';
import { listedIn, type Scope } from '#app/clients/scope.ts';
import { withoutLinks } from '#app/links/link-fields.ts';
import { momentIn } from '#app/state/clock.ts';
import { ownZone } from '#app/state/own-zone.ts';
import { readAddressState } from '#app/state/question-store.ts';
import { inSpareTime } from '#async/spare-time.ts';
import type { View } from './current-view.ts';
import { viewPath } from './view-address.ts';

/** So many changes of an index are followed in one step: about a millisecond. */
const STEP = 100;

/** So many views are counted before their numbers are drawn. */
const AT_ONCE = 10;

/**
 * How many clients each view holds, by id: what its list would show. Counted in spare time, again after every change
 * of the clients; until then the numbers from before stay. While a list is on its way nothing is counted.
 */
export function useViewCounts(scope: Scope, listed: readonly View[]): ReadonlyMap<string, number> {
  const moment = useMoment();
  const [stableStates] = useState(makeStableList<SyncState>);
  const [stableViews] = useState(makeStableList<View>);
  const states = stableStates(listedIn(scope));
  const views = stableViews(listed);
  const [count] = useState(makeCounter);
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map());
  const { parts, columns, links } = scope;
  // Outside is the browser's spare time.
  useEffect(() => {
    if (states.some(({ phase }) => phase === 'draft')) return;
    // The search needs its index, and must not wait for all of it at once.
    const indexes = states.flatMap((state) => state.indexes.followers([]));
    const left = [...views];
    const known = new Map<string, number>();
    return inSpareTime(() => {
      if (indexes[0] !== undefined) {
        if (indexes[0].follow(STEP)) indexes.shift();
        return true;
      }
      const view = left.shift();
      if (view !== undefined)
        known.set(view.id, count(view, { parts, columns, links }, states, moment));
      if (left.length % AT_ONCE === 0) setCounts((before) => new Map([...before, ...known]));
      return left.length > 0;
    });
  }, [states, views, moment, parts, columns, links, count]);
  return counts;
}

type Counter = (
  view: View,
  entry: Pick<Scope, 'parts' | 'columns' | 'links'>,
  states: readonly SyncState[],
  moment: Moment,
) => number;

/** Counts from what it knows of the view already: after a refresh only what has changed is looked at. */
function makeCounter(): Counter {
  const last = new Map<string, readonly Matches[]>();
  return (view, { parts, columns, links }, states, moment) => {
    const { query: asked, zone } = readAddressState(viewPath(view));
    const { query } = answerable(asked, parts, columns);
    const plain = links === null ? query : withoutLinks(query);
    // The list that is shown may be in the zone of a link, which another view is not.
    const its = zone ?? ownZone();
    const inZone = its === moment.zone ? moment : momentIn(its);
    const before = last.get(view.id) ?? [];
    const matches = states.map(({ set, indexes }, which) =>
      matchClients(set, indexes, plain, inZone, before[which] ?? null),
    );
    last.set(view.id, matches);
    return states.reduce((sum, { set }, which) => {
      const found = matches[which];
      if (found === undefined) return sum;
      return sum + among(found, set, links?.among(query.filters, set) ?? null).count;
    }, 0);
  };
}
