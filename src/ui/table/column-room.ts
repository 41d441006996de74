import type { Field, FieldId } from '#domain/field.ts';
import type { ChosenColumns } from '#query/columns.ts';
import { leastWidth, leastWidthOf, type ChosenWidths } from './column-widths.ts';
import { isName } from './columns.ts';
import { BOX_WIDTH } from './table-styles.ts';

/** How much of the room the pinned columns may take; where they would take more, the name alone stays. */
const MOST_PINNED = 0.6;

/** Columns beside the drawn ones that are drawn too, so that they are there when they come into sight: in rem. */
const MARGIN = 16;

/**
 * The columns that are whole in so much room, in rem: from the end they go until all fit, and a narrow one comes back
 * where a wide one before it left room. The name stays, and what the list is ordered by.
 */
export function fittingFields(
  fields: readonly Field[],
  widths: ChosenWidths,
  sorted: readonly FieldId[],
  room: number,
): readonly Field[] {
  let left = leastWidth(fields, widths);
  const gone = new Set<Field>();
  for (const field of fields.toReversed()) {
    if (left <= room) break;
    if (isName(field) || sorted.includes(field.id)) continue;
    gone.add(field);
    left -= leastWidthOf(field, widths);
  }
  for (const field of [...gone].toReversed()) {
    const width = leastWidthOf(field, widths);
    if (left + width > room) continue;
    gone.delete(field);
    left += width;
  }
  return gone.size === 0 ? fields : fields.filter((field) => !gone.has(field));
}

/** How many columns stay at the start: the name, and those that are pinned where enough room is left beside them. */
export function pinnedCount(
  fields: readonly Field[],
  chosen: ChosenColumns,
  widths: ChosenWidths,
  room: number,
): number {
  const pins = new Set(chosen.flatMap(({ field, isPinned }) => (isPinned ? [field] : [])));
  const end = fields.findIndex(({ id }) => !pins.has(id));
  const count = end === -1 ? fields.length : Math.max(end, 1);
  return leastWidth(fields.slice(0, count), widths) <= room * MOST_PINNED ? count : 1;
}

/** Which columns are drawn, by their places: all that are pinned, and those from the first to the last in sight. */
export interface DrawnPlaces {
  readonly pinned: number;
  readonly first: number;
  /** The first one that is no more. */
  readonly end: number;
}

/** `scrolled` is how far the list is scrolled sideways; it and `room` are in rem. */
export function drawnPlaces(
  fields: readonly Field[],
  widths: ChosenWidths,
  pinned: number,
  room: number,
  scrolled: number,
): DrawnPlaces {
  const isInSight = (start: number, end: number) =>
    end > scrolled - MARGIN && start < scrolled + room + MARGIN;
  let start = BOX_WIDTH;
  let first = fields.length;
  let end = pinned;
  for (const [place, field] of fields.entries()) {
    const next = start + leastWidthOf(field, widths);
    if (place >= pinned && isInSight(start, next)) {
      first = Math.min(first, place);
      end = place + 1;
    }
    start = next;
  }
  return { pinned, first: Math.min(first, end), end };
}
