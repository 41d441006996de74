import { KEYS } from '#ui/commands/keys.ts';
import type { CellPlace } from './marked-text.ts';
import { rowAfterKey } from './row-position.ts';

/** A key that is pressed, as a browser tells it. */
export type PressedKey = Pick<
  KeyboardEvent,
  'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'
>;

/** The cells among which keys move. */
export interface CellRange {
  /** How many rows there are, and how many are seen at once. */
  readonly rows: number;
  readonly rowsPerPage: number;
  /** The first and the last column, by their places. */
  readonly first: number;
  readonly last: number;
}

/** The letters of the commands that lead along rows: in the list they move as arrows do, also while they are held. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ...lettersOf('list.next', 'ArrowDown'),
  ...lettersOf('list.previous', 'ArrowUp'),
]);

/**
 * The cell that a key leads to; `null` for a key that is not the list's. The keys of a grid, as ARIA's Authoring
 * Practices have them.
 */
export function cellAfterKey(
  pressed: PressedKey,
  { row, column }: CellPlace,
  { rows, rowsPerPage, first, last }: CellRange,
): CellPlace | null {
  const { key, ctrlKey, shiftKey, metaKey, altKey, isComposing } = pressed;
  if (shiftKey || metaKey || altKey || isComposing) return null;
  if (key === 'Home') return { row: ctrlKey ? 0 : row, column: first };
  if (key === 'End') return { row: ctrlKey ? rows - 1 : row, column: last };
  if (ctrlKey) return null;
  if (key === 'ArrowLeft') return { row, column: Math.max(column - 1, first) };
  if (key === 'ArrowRight') return { row, column: Math.min(column + 1, last) };
  const to = rowAfterKey(LETTERS.get(key) ?? key, row, rows, rowsPerPage);
  return to === null ? null : { row: to, column };
}

/** The row up to which a key extends a selection: with Shift what moves without it. `null` for any other key. */
export function rowToExtendTo(
  { key, ctrlKey, shiftKey, metaKey, altKey }: PressedKey,
  row: number,
  { rows, rowsPerPage }: Pick<CellRange, 'rows' | 'rowsPerPage'>,
): number | null {
  if (!shiftKey || metaKey || altKey) return null;
  if (!ctrlKey) return rowAfterKey(key, row, rows, rowsPerPage);
  if (key === 'Home') return 0;
  return key === 'End' ? rows - 1 : null;
}

function lettersOf(command: string, arrow: string) {
  return (KEYS[command] ?? []).map((letter) => [letter, arrow] as const);
}
