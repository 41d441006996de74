import { useEffect } from 'react';
import type { Field } from '#domain/field.ts';
import { SHARED, sharedField } from '#domain/fields/shared.ts';
import type { Steps } from '#domain/steps.ts';
import { inSlices } from '#async/in-slices.ts';
import type { SortKey } from '#query/client-query.ts';
import type { SyncState } from '#sync/sync-state.ts';
import { useQuestion } from '#app/state/question.tsx';

/** So many changes are put into an order in one step: less than a millisecond. */
const CHANGES_IN_STEP = 100;

interface ListsInOrderProps {
  readonly states: readonly (SyncState | null)[];
}

/**
 * Keeps lists that are loaded and not shown in the order in which the switch opens them. Their clients are put in as they
 * come, in slices and not in spare time: while clients are linked there is none, and the order of all would be made with
 * the first rows. A part of its own: each order is heard, and nothing else is to be drawn again.
 */
export function ListsInOrder({ states }: ListsInOrderProps) {
  const { sort } = useQuestion().query;
  // Outside is what the browser keeps of each list, for as long as the page lives.
  useEffect(() => {
    const leaving = new AbortController();
    const slicing = { signal: leaving.signal, firstMs: 0 };
    // What was left out is made where the list is opened.
    inSlices(putInOrder(states, sort), () => {}, slicing).catch(() => undefined);
    return () => leaving.abort();
  }, [states, sort]);
  return null;
}

export function* putInOrder(
  states: readonly (SyncState | null)[],
  sort: readonly SortKey[],
): Steps<void> {
  const fields = new Set<Field>([SHARED.name]);
  for (const { field } of sort) fields.add(sharedField(field) ?? SHARED.name);
  // What comes first in the slice in which a page is drawn is a turn of its own.
  yield;
  for (const state of states) {
    if (state === null) continue;
    for (const field of fields) {
      const order = state.indexes.order(field);
      while (!order.follow(CHANGES_IN_STEP)) yield;
    }
  }
}
