import { useMemo } from 'react';
import { useKnownLinks, type ListLinks } from '#app/links/known-links.ts';
import { LINK_FIELDS } from '#app/links/link-fields.ts';
import type { ScopeEntry } from './scopes.ts';

/** What is known of who of a list is in the others, and what can then be asked of it. */
export function useListLinks(entry: ScopeEntry): {
  readonly list: ScopeEntry;
  readonly links: ListLinks | null;
} {
  const known = useKnownLinks().list;
  const links = known?.scope === entry.id ? known : null;
  const isWhole = links?.isWhole === true;
  const list = useMemo(
    () =>
      isWhole ? { ...entry, parts: [...entry.parts, ...LINK_FIELDS.map(({ id }) => id)] } : entry,
    [entry, isWhole],
  );
  return { list, links };
}
