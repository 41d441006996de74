import type { ChoiceField, Field } from '#domain/field.ts';
import { useEffect, useMemo, useState } from 'react';
import type { Facet } from '#query/facet.ts';

/** What the clients of a list have in a field; another value once the list or the question has changed. */
export interface Facets {
  /** At once where that takes no time that anybody could see; else `null`. */
  readonly read: (field: ChoiceField) => Facet | null;
  /** Counts in spare time, and tells; what is returned gives that up. */
  readonly count: (field: ChoiceField, told: (facet: Facet) => void) => () => void;
  /** Which of these texts no client has there; `null` while clients are still on their way. */
  readonly missing: (field: Field, texts: readonly string[]) => readonly string[] | null;
}

/** How many clients each value of a field would leave; `null` until that is counted. */
export function useFacet(facets: Facets, field: ChoiceField): Facet | null {
  const read = useMemo(() => facets.read(field), [facets, field]);
  const [counted, setCounted] = useState<Facet | null>(null);
  // Outside is the browser's spare time.
  useEffect(() => {
    if (read === null) return facets.count(field, setCounted);
    return undefined;
  }, [facets, field, read]);
  // The numbers of before stay until others are counted.
  return read ?? counted;
}
