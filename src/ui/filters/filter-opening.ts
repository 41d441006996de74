import { useEffect, useEffectEvent } from 'react';
import type { Field } from '#domain/field.ts';

/** The bar that is on screen. */
let opener: ((field: Field) => void) | null = null;

/** Opens the editor of a field's filter in the bar, from anywhere on the page. */
export function openFilter(field: Field): void {
  opener?.(field);
}

/** The bar's own part of it. */
export function useFilterOpening(open: (field: Field) => void): void {
  const openLatest = useEffectEvent(open);
  // Outside is the rest of the page.
  useEffect(() => {
    opener = (field) => openLatest(field);
    return () => {
      opener = null;
    };
  }, []);
}
