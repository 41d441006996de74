import type { FieldId } from '#domain/field.ts';
import { SHARED } from '#domain/fields/shared.ts';

/** A column of a list, as somebody chose it. */
export interface ChosenColumn {
  readonly field: FieldId;
  /** Whether it stays at the start when the list is scrolled sideways. */
  readonly isPinned: boolean;
  /** In rem, a multiple of a quarter; `null` where it is as wide as its field usually is. */
  readonly width: number | null;
}

/**
 * Which columns a list shows, and in which order. The name is always first and pinned, the other pinned ones come
 * next, and each field is there once.
 */
export type ChosenColumns = readonly ChosenColumn[];

/** How narrow and how wide a column can be made, in rem. */
export const LEAST_WIDTH = 4;
export const MOST_WIDTH = 60;

const PARAMETER = 'columns';
const PIN = '*';
const NAME = SHARED.name.id;

/** The columns in the order they must have; of a field that is named twice the first counts. */
export function toChosen(columns: readonly ChosenColumn[]): ChosenColumns {
  const byField = new Map<FieldId, ChosenColumn>();
  for (const column of columns) {
    if (!byField.has(column.field)) byField.set(column.field, column);
  }
  const name: ChosenColumn = byField.get(NAME) ?? { field: NAME, isPinned: true, width: null };
  byField.delete(NAME);
  const others = [...byField.values()];
  return [
    { ...name, isPinned: true },
    ...others.filter(({ isPinned }) => isPinned),
    ...others.filter(({ isPinned }) => !isPinned),
  ];
}

/** These fields as columns that nobody has changed. */
export function plainColumns(fields: readonly { readonly id: FieldId }[]): ChosenColumns {
  return toChosen(fields.map(({ id }) => ({ field: id, isPinned: false, width: null })));
}

/**
 * Reads the columns from a URL's parameters: `name:20,*vatNumber,email:18.5,city`, where a star pins and a number is
 * a width in rem. `null` where it does not say. What cannot be read spoils only itself, and the parameter is then in
 * `damaged`. Never throws.
 */
export function parseColumns(
  parameters: URLSearchParams,
  isField: (id: FieldId) => boolean,
): { readonly columns: ChosenColumns | null; readonly damaged: readonly string[] } {
  const [written, ...more] = parameters.getAll(PARAMETER);
  if (written === undefined || (written === '' && more.length === 0)) {
    return { columns: null, damaged: [] };
  }
  return more.length > 0
    ? { columns: null, damaged: [PARAMETER] }
    : readColumns(written, isField, [PARAMETER]);
}

/** The same of its value alone. */
export function readColumns(
  written: string,
  isField: (id: FieldId) => boolean,
  named: readonly string[] = [],
): { readonly columns: ChosenColumns | null; readonly damaged: readonly string[] } {
  let isDamaged = false;
  const read = written.split(',').flatMap((each): readonly ChosenColumn[] => {
    const isPinned = each.startsWith(PIN);
    const [field = '', size, ...more] = (isPinned ? each.slice(PIN.length) : each).split(':');
    const width = size === undefined ? null : toWidth(size);
    isDamaged ||= !isField(field) || more.length > 0 || (size !== undefined && width === null);
    return isField(field) ? [{ field, isPinned, width }] : [];
  });
  isDamaged ||= new Set(read.map(({ field }) => field)).size < read.length;
  return { columns: read.length === 0 ? null : toChosen(read), damaged: isDamaged ? named : [] };
}

/** The inverse of `readColumns`: the one spelling of these columns. */
export function formatColumns(columns: ChosenColumns): string {
  const spelt = columns.map(
    ({ field, isPinned, width }) =>
      (isPinned && field !== NAME ? PIN : '') + field + (width === null ? '' : `:${width}`),
  );
  // The name goes without saying, unless nothing else is said.
  return (spelt.length > 1 && spelt[0] === NAME ? spelt.slice(1) : spelt).join(',');
}

/** Adds the columns to the parameters of an address; nothing for `null`. */
export function addColumns(parameters: URLSearchParams, columns: ChosenColumns | null): void {
  if (columns !== null) parameters.set(PARAMETER, formatColumns(columns));
}

export function areSameColumns(a: ChosenColumns, b: ChosenColumns): boolean {
  return a === b || formatColumns(a) === formatColumns(b);
}

/** A width that a column can have, the nearest to this one. In rem. */
export function nearestWidth(rem: number): number {
  return Math.min(Math.max(Math.round(rem * 4) / 4, LEAST_WIDTH), MOST_WIDTH);
}

function toWidth(written: string): number | null {
  if (!/^\d{1,2}(\.\d{1,2})?$/.test(written)) return null;
  const width = Number(written);
  return width === nearestWidth(width) ? width : null;
}
