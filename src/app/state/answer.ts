import { useMemo, useState } from 'react';
import type { ClientKey, Instant } from '#domain/client.ts';
import { makeHiddenCounter } from '#engine/hidden-count.ts';
import type { ClientQuery } from '#query/client-query.ts';
import { makeStableList } from '#sync/react/stable-list.ts';
import type { EarlierVersion } from '#sync/earlier-versions.ts';
import type { FacetSource } from './facet-source.ts';
import { listedIn, type Scope } from '#app/clients/scope.ts';
import type { SyncState } from '#sync/sync-state.ts';
import { useMoment } from '#ui/primitives/moment.tsx';
import type { ClientRows } from '#ui/table/client-rows.ts';
import { joinChanges, joinEarlier, onlyAmong, onlyRows } from '#app/clients/joined.ts';
import { toRows, useSelections } from '#app/clients/rows.ts';
import { withoutLinks } from '#app/links/link-fields.ts';

interface Answer {
  readonly rows: ClientRows;
  /** The same without `only`. */
  readonly allRows: ClientRows;
  /** How many clients of each source are among them. */
  readonly counts: readonly number[];
  /** Clients that came or changed since they were first all here, and when that was seen. */
  readonly recentChanges: ReadonlyMap<ClientKey, Instant>;
  /** What those, and clients that left, were before. */
  readonly earlierVersions: readonly EarlierVersion[];
  /** How many deleted clients answer the rest of the question, and are hidden. */
  readonly hiddenCount: number;
  /** What values and dates are counted of. */
  readonly facetSource: FacetSource;
}

/** Which clients of a scope answer a question; with `only`, who of these does. */
export function useAnswer(
  { sources, joined, links, fieldOf }: Scope,
  question: ClientQuery,
  narrowed: ReadonlySet<ClientKey> | null,
): Answer {
  const moment = useMoment();
  const [stable] = useState(makeStableList<SyncState>);
  const states = stable(listedIn({ sources, joined }));
  const [stableSources] = useState(makeStableList<SyncState>);
  const loaded = stableSources(sources.map((source) => source.loaded));
  // A letter more of a search changes none of it.
  const { filters } = question;
  const linked = useMemo(() => {
    const [first] = states;
    return links === null || first === undefined ? null : links.among(filters, first.set);
  }, [links, states, filters]);
  const query = useMemo(
    () => (links === null ? question : withoutLinks(question)),
    [links, question],
  );
  const only = useMemo(() => inBoth(narrowed, linked), [narrowed, linked]);
  const selections = useSelections(states, query, moment, fieldOf);
  const answers = useMemo(
    () =>
      states.flatMap(({ set }, which) => {
        const selection = selections[which];
        return selection === undefined ? [] : toRows(set, selection);
      }),
    [states, selections],
  );
  const shown = useMemo(
    () => (only === null ? answers : answers.map((answer) => onlyAmong(answer, only))),
    [answers, only],
  );
  const [countHidden] = useState(makeHiddenCounter);
  const hiddenCount = useMemo(
    () =>
      states.reduce((sum, { set, indexes }, which) => {
        const matches = selections[which]?.matches;
        return matches === undefined
          ? sum
          : sum + countHidden(set, indexes, query, moment, matches, only);
      }, 0),
    [countHidden, states, query, moment, selections, only],
  );
  return {
    rows: useMemo(() => onlyRows(shown), [shown]),
    allRows: useMemo(() => onlyRows(answers), [answers]),
    counts: shown.map(({ count }) => count),
    recentChanges: useMemo(() => joinChanges(loaded, joined?.rowOf), [loaded, joined?.rowOf]),
    earlierVersions: useMemo(() => joinEarlier(loaded), [loaded]),
    hiddenCount,
    facetSource: useMemo(
      () => ({ states, query, moment, selections, only, links, question, narrowed }),
      [states, query, moment, selections, only, links, question, narrowed],
    ),
  };
}

/** Those that are in both of what narrows a list beside the engine; `null` where nothing does. */
function inBoth(
  some: ReadonlySet<ClientKey> | null,
  others: ReadonlySet<ClientKey> | null,
): ReadonlySet<ClientKey> | null {
  if (some === null || others === null) return some ?? others;
  return some.intersection(others);
}
