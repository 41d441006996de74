import { useEffect, useState } from 'react';
import { makeHistogramCounter } from '#engine/histogram.ts';
import { dateIndexOf, type DateField } from '#engine/indexes/date-index.ts';
import type { Histogram } from '#query/date-bins.ts';
import type { FacetSource } from '#app/state/facet-source.ts';
import { followInSpareTime } from '#app/state/prepared.ts';

/**
 * The clients of several sources by a date, in so many bins at most; `null` until they are counted. Keys and clicks
 * come first: bars follow in spare time.
 */
export function useHistogram(
  { states, query, moment, selections, only }: FacetSource,
  field: DateField,
  most: number,
): Histogram | null {
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
      () => setCounted({ field, histogram: count(sources, field, query, moment, most, only) }),
    );
  }, [count, states, selections, field, query, moment, most, only]);
  // The bars of another date would say something wrong; those of another question stay until there are new ones.
  return counted?.field === field ? counted.histogram : null;
}
