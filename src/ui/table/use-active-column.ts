import { useCallback, useState } from 'react';
import type { Field } from '#domain/field.ts';
import { SHARED } from '#domain/fields/shared.ts';

/** The place of the boxes, which stand before the fields. */
export const BOXES = -1;

/** The column of the one cell that Tab leads to. All are places among the fields, from 0; `BOXES` for the boxes. */
export interface ActiveColumn {
  readonly place: number;
  readonly first: number;
  readonly last: number;
  readonly set: (place: number) => void;
}

/**
 * Which column the focus is in: remembered by its field, so that it stays the same one when columns move. While that
 * one is not shown it is the name's.
 */
export function useActiveColumn(fields: readonly Field[], hasBoxes: boolean): ActiveColumn {
  const [field, setField] = useState<string | null>(SHARED.name.id);
  const first = hasBoxes ? BOXES : 0;
  // The same until other columns are shown: heads are drawn again for another one.
  const set = useCallback(
    (to: number) =>
      // Where another one stands in for it, the one that was meant is not forgotten.
      setField((meant) =>
        placeIn(fields, meant, first) === to ? meant : (fields[to]?.id ?? null),
      ),
    [fields, first],
  );
  return { place: placeIn(fields, field, first), first, last: fields.length - 1, set };
}

function placeIn(fields: readonly Field[], field: string | null, first: number): number {
  if (field === null) return first;
  const place = fields.findIndex(({ id }) => id === field);
  return Math.max(place, 0);
}
