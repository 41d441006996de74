import type { Facet } from '#query/facet.ts';

/** The values of a field in all sources, each with how many clients there are in all of them. */
export function joinFacets(facets: readonly Facet[]): Facet {
  const [first, ...others] = facets;
  if (first !== undefined && others.length === 0) return first;
  const counts = new Map<string, number>();
  for (const { value, count } of facets.flatMap(({ values }) => values)) {
    counts.set(value, (counts.get(value) ?? 0) + count);
  }
  return {
    values: [...counts].map(([value, count]) => ({ value, count })),
    empty: facets.reduce((sum, { empty }) => sum + empty, 0),
  };
}
