import type { KeyboardEvent } from 'react';
import type { Field } from '#domain/field.ts';
import { operatorsOf } from '#query/filters/filter.ts';

/** Where the keys are in the menu of filters: in a row, at the field itself or at what stands beside it. */
export interface MenuPlace {
  readonly row: number;
  readonly isAside: boolean;
}

export const MENU_START: MenuPlace = { row: 0, isAside: false };

/** Whether a question stands beside a field: who has none of it. */
export function hasAside(field: Field): boolean {
  return operatorsOf(field).includes('empty');
}

/** Where an arrow leads; to the side only where the caret is at the end of what was typed. */
export function nextPlace(
  { key, currentTarget: { selectionStart, value } }: KeyboardEvent<HTMLInputElement>,
  { row, isAside }: MenuPlace,
  rows: readonly Field[],
): MenuPlace | null {
  const field = rows[row];
  if (field === undefined) return null;
  switch (key) {
    case 'ArrowDown':
      return { row: (row + 1) % rows.length, isAside: false };
    case 'ArrowUp':
      return { row: (row - 1 + rows.length) % rows.length, isAside: false };
    case 'ArrowRight':
      return !isAside && selectionStart === value.length && hasAside(field)
        ? { row, isAside: true }
        : null;
    case 'ArrowLeft':
      return isAside ? { row, isAside: false } : null;
    default:
      return null;
  }
}
