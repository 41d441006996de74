import FilterPanel, { type FilterPanelProps } from '#ui/filters/filter-panel.tsx';
import { useFacetSource } from '#app/state/facet-source.ts';
import { useFacets } from '#app/state/facets.ts';

/** The menu and the editors of filters, which know how many clients each value would leave. */
export default function CountingPanel(props: Omit<FilterPanelProps, 'facets' | 'coming'>) {
  const source = useFacetSource();
  const { links } = source;
  const coming =
    links === null || links.isWhole ? null : { fields: links.fields, explained: links.explained };
  return <FilterPanel {...props} facets={useFacets(source)} coming={coming} />;
}
