import { useEffect, useEffectEvent } from 'react';
import type { FieldId } from '#domain/field.ts';
import { FILTERS, QUERY_PARTS } from '#query/filters/filters.ts';
import type { QueryPart } from '#query/client-query.ts';

/** The bar that is on screen. */
let opener: ((part: QueryPart) => void) | null = null;

/** The filter over a field; `null` where there is none. */
export function filterOver(field: FieldId): QueryPart | null {
  return QUERY_PARTS.find((part) => FILTERS[part].field?.id === field) ?? null;
}

/** Opens the editor of a filter in the bar, from anywhere on the page. */
export function openFilter(part: QueryPart): void {
  opener?.(part);
}

/** The bar's own part of it. */
export function useFilterOpening(open: (part: QueryPart) => void): void {
  const openLatest = useEffectEvent(open);
  // Outside is the rest of the page.
  useEffect(() => {
    opener = (part) => openLatest(part);
    return () => {
      opener = null;
    };
  }, []);
}
