import { useEffect, useState } from 'react';
import { makeHistogramCounter } from '#engine/histogram.ts';
import { dateIndexOf, type DateField } from '#engine/indexes/date-index.ts';
import type { Selection } from '#engine/selection.ts';
import type { ClientQuery } from '#query/client-query.ts';
import type { Histogram } from '#query/date-bins.ts';
import type { SyncState } from '#sync/sync-state.ts';
import { useMoment } from '#ui/primitives/moment.tsx';
import { followInSpareTime } from '#app/state/prepared.ts';

/** What was loaded, and whom of it a question selects. */
export interface Answered {
  readonly states: readonly SyncState[];
  readonly selections: readonly Selection[];
}

/**
 * The clients of several sources by a date, in so many bins at most; `null` until they are counted. Keys and clicks
 * come first: bars follow in spare time.
 */
export function useHistogram(
  { states, selections }: Answered,
  field: DateField,
  query: ClientQuery,
  most: number,
): Histogram | null {
  const moment = useMoment();
  const [count] = useState(makeHistogramCounter);
  const [counted, setCounted] = useState<{
    readonly field: DateField;
    readonly histogram: Histogram;
  } | null>(null);
  // Outside is the browser's spare time.
  useEffect(() => {
    const sources = states.map(({ set, indexes }, which) => ({
      store: set,
      indexes,
      matches: selections[which]?.matches ?? null,
    }));
    return followInSpareTime(
      sources.map(({ store }) => dateIndexOf(store, field)),
      () => setCounted({ field, histogram: count(sources, field, query, moment, most) }),
    );
  }, [count, states, selections, field, query, moment, most]);
  // The bars of another date would say something wrong; those of another question stay until there are new ones.
  return counted?.field === field ? counted.histogram : null;
}
