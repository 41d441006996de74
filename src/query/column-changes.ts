import type { FieldId } from '#domain/field.ts';
import { nearestWidth, toChosen, type ChosenColumn, type ChosenColumns } from './columns.ts';

/** The columns after a change, from what they are by now. */
export type ChangeColumns = (columns: ChosenColumns) => ChosenColumns;

/** With a column more, at the end. */
export function shown(columns: ChosenColumns, field: FieldId): ChosenColumns {
  return toChosen([...columns, { field, isPinned: false, width: null }]);
}

/** With a column less; never without the name. */
export function hidden(columns: ChosenColumns, field: FieldId): ChosenColumns {
  return toChosen(columns.filter((column) => column.field !== field));
}

/** A column that is pinned becomes the last of the pinned ones; one that is not, the first of the others. */
export function pinned(columns: ChosenColumns, field: FieldId, isPinned: boolean): ChosenColumns {
  const [others, changed] = taken(columns, field);
  const count = others.filter((column) => column.isPinned).length;
  return toChosen(others.toSpliced(count, 0, ...changed.map((each) => ({ ...each, isPinned }))));
}

/** `rem` is brought to a width that a column can have; `null` is its usual width. */
export function sized(columns: ChosenColumns, field: FieldId, rem: number | null): ChosenColumns {
  const width = rem === null ? null : nearestWidth(rem);
  return columns.map((column) => (column.field === field ? { ...column, width } : column));
}

/** Whether a column has a neighbour of its kind, pinned or not, on that side to change places with. */
export function canMove(columns: ChosenColumns, field: FieldId, by: 1 | -1): boolean {
  return neighbour(columns, field, by) !== null;
}

/** A column after its neighbour, or before it; unchanged where there is none. */
export function moved(columns: ChosenColumns, field: FieldId, by: 1 | -1): ChosenColumns {
  const other = neighbour(columns, field, by);
  if (other === null) return columns;
  const index = columns.findIndex((column) => column.field === field);
  const [others, changed] = taken(columns, field);
  return toChosen(others.toSpliced(index + by, 0, ...changed));
}

/** A column directly before another one, or at the end for `null`. Among the pinned ones it is pinned. */
export function movedBefore(
  columns: ChosenColumns,
  field: FieldId,
  before: FieldId | null,
): ChosenColumns {
  if (field === before) return columns;
  const [others, changed] = taken(columns, field);
  const found = others.findIndex((column) => column.field === before);
  // Nothing comes before the name.
  const index = found === -1 ? others.length : Math.max(found, 1);
  const edge = others.filter((column) => column.isPinned).length;
  const placed = changed.map((each) => ({
    ...each,
    isPinned: index < edge || (index === edge && each.isPinned),
  }));
  return toChosen(others.toSpliced(index, 0, ...placed));
}

function neighbour(columns: ChosenColumns, field: FieldId, by: 1 | -1): ChosenColumn | null {
  const index = columns.findIndex((column) => column.field === field);
  const other = columns[index + by];
  // The name is the first, whatever moves.
  if (index < 1 || other === undefined || index + by === 0) return null;
  return other.isPinned === columns[index]?.isPinned ? other : null;
}

/** The other columns, and the one itself where it is there. */
function taken(columns: ChosenColumns, field: FieldId) {
  const others = columns.filter((column) => column.field !== field);
  return [others, columns.filter((column) => column.field === field)] as const;
}
