import { useMemo } from 'react';
import type { ChoiceField, Field } from '#domain/field.ts';
import type { Facet } from '#query/facet.ts';
import { among } from '#engine/among.ts';
import type { ClientStore } from '#engine/client-store.ts';
import { countValues, facetOf, matchOthers, missingOf } from '#engine/facet.ts';
import type { Matches } from '#engine/matches.ts';
import type { SyncState } from '#sync/sync-state.ts';
import type { Facets } from '#ui/filters/facets.ts';
import { joinFacets } from '#app/clients/join-facets.ts';
import type { FacetSource } from './facet-source.ts';
import { followInSpareTime } from './prepared.ts';

/** Up to so many clients, to count is a part of a frame. */
const QUICK_SIZE = 20_000;

type Others = Pick<Matches, 'holds'>;

/** What clients have in a field, by the question that is on screen. */
export function useFacets(source: FacetSource): Facets {
  return useMemo(() => {
    const { states, query, moment, selections, only } = source;
    // Whom the rest of the question leaves, once for everybody who asks about the same field.
    const known = new Map<ClientStore, { readonly field: Field; readonly others: Others }>();
    const othersOf = ({ set, indexes }: SyncState, which: number, field: Field): Others => {
      const last = known.get(set);
      if (last?.field === field) return last.others;
      const matches = matchOthers(set, indexes, field, query, moment, selections[which]?.matches);
      const others = among(matches, set, only);
      known.set(set, { field, others });
      return others;
    };
    const countAll = (field: ChoiceField) =>
      countLinked(source, field) ??
      joinFacets(
        states.map((state, which) =>
          countValues(state.indexes, field, othersOf(state, which, field)),
        ),
      );
    const size = states.reduce((sum, { set }) => sum + set.size, 0);
    return {
      read: (field) => (size > QUICK_SIZE ? null : countAll(field)),
      count: (field, told) =>
        followInSpareTime(
          states.map(({ indexes }) => facetOf(indexes, field)),
          () => told(countAll(field)),
        ),
      missing: (field, texts) => {
        if (states.some(({ phase }) => phase === 'draft')) return null;
        return states.reduce<readonly string[]>(
          (left, state, which) => missingOf(state.set, field, left, othersOf(state, which, field)),
          texts,
        );
      },
    };
  }, [source]);
}

/** The values of a field that a client does not have by itself, but by who is in other lists; `null` for any other. */
function countLinked(source: FacetSource, field: ChoiceField): Facet | null {
  const { links, states, query, question, moment, selections, narrowed } = source;
  if (links === null || !links.fields.includes(field)) return null;
  const others = states.flatMap(({ set, indexes }, which) => {
    const matches = matchOthers(set, indexes, field, query, moment, selections[which]?.matches);
    const { holds } = among(matches, set, narrowed);
    return set.clients.filter((client, position) => client !== undefined && holds[position] === 1);
  });
  return links.count(
    field,
    question.filters,
    others.filter((client) => client !== undefined),
  );
}
