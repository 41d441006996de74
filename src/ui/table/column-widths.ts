import type { Field, FieldId, FieldType } from '#domain/field.ts';
import type { SharedFieldId } from '#domain/fields/shared.ts';
import { fieldName } from '#i18n/field-name.ts';
import type { ChosenColumns } from '#query/columns.ts';
import { BOX_WIDTH } from './table-styles.ts';

/**
 * How narrow a column usually may become, in rem, and its part of the room that is left, beside that of others; one
 * with none keeps to its least. Numbers and dates are whole also where letters stand further apart (WCAG 1.4.12).
 */
type Width = readonly [least: number, share: number];

const WIDTHS: Readonly<Record<FieldType, Width>> = {
  text: [7.5, 0.5],
  identifier: [9.75, 0],
  email: [16.25, 1],
  phone: [9, 0],
  website: [11, 0.5],
  prose: [14, 1],
  number: [6, 0],
  day: [8.75, 0],
  instant: [8.75, 0],
  choice: [7.25, 0],
  list: [8.75, 0.6],
};

/** Where a column needs another width than its type has. */
const OWN_WIDTHS: ReadonlyMap<FieldId, Width> = new Map<
  SharedFieldId | 'where' | 'ready' | 'readyRule',
  Width
>([
  ['name', [14.5, 1.2]],
  // As long as the Netherlands write theirs; sixteen signs, many of them letters, for a person in Italy.
  ['vatNumber', [10.375, 0]],
  ['taxId', [12, 0]],
  ['kind', [7, 0]],
  ['zipCode', [6, 0]],
  ['province', [6, 0]],
  ['legalName', [12.5, 0.8]],
  ['street', [11, 0.6]],
  ['emails', [16.25, 1]],
  ['addresses', [16.25, 1]],
  ['id', [6.5, 0.2]],
  // *Also in wethod*, in each language.
  ['where', [9.25, 0]],
  ['ready', [12.5, 0.8]],
  ['readyRule', [11, 0.6]],
]);

/** The widths that somebody chose, in rem. */
export type ChosenWidths = ReadonlyMap<FieldId, number>;

export function widthsIn(columns: ChosenColumns): ChosenWidths {
  return new Map(
    columns.flatMap(({ field, width }) => (width === null ? [] : [[field, width] as const])),
  );
}

/**
 * What a sign of a name in a head takes, in rem, where many are wide; and the room beside the name. Like all widths they are
 * of whole 32nds: sums of them are exact, so that what just has room has it in whatever order it is added up.
 */
const HEAD_SIGN = 13 / 32;
const HEAD_ROOM = 2.5;

/** How narrow a column is at the least, in rem: what was chosen, or what its values and its name in this language need. */
export function leastWidthOf(field: Field, chosen: ChosenWidths): number {
  const { id, type } = field;
  return (
    chosen.get(id) ??
    Math.max(usualWidth(id, type)[0], fieldName(field).length * HEAD_SIGN + HEAD_ROOM)
  );
}

/** How narrow a table of these columns may become, in rem, with the boxes before them. */
export function leastWidth(fields: readonly Field[], chosen: ChosenWidths): number {
  return fields.reduce((sum, field) => sum + leastWidthOf(field, chosen), BOX_WIDTH);
}

/** The widths of these columns beside each other, for a grid; one of them can be `fitted` to its content. */
export function templateOf(
  fields: readonly Field[],
  chosen: ChosenWidths,
  fitted: Field | null = null,
): string {
  const widths = fields.map((field) => {
    if (field === fitted) return 'max-content';
    const least = leastWidthOf(field, chosen);
    const share = shareOf(field, chosen);
    return share === 0 ? `${least}rem` : `minmax(${least}rem, ${share}fr)`;
  });
  return [`${BOX_WIDTH}rem`, ...widths].join(' ');
}

/**
 * How wide each of these columns is in so much room, in rem: as a browser divides it for `templateOf` (CSS Grid, *Find
 * the Size of an fr*). One whose part of what is left would be less than its least keeps that.
 */
export function widthsInRoom(
  fields: readonly Field[],
  chosen: ChosenWidths,
  room: number,
): ChosenWidths {
  let sharing = fields.filter((field) => shareOf(field, chosen) > 0);
  for (;;) {
    const others = fields.filter((field) => !sharing.includes(field));
    const shares = sharing.reduce((sum, field) => sum + shareOf(field, chosen), 0);
    const part = (room - leastWidth(others, chosen)) / Math.max(shares, 1);
    const partOf = (field: Field) => part * shareOf(field, chosen);
    const wideEnough = sharing.filter((field) => partOf(field) >= leastWidthOf(field, chosen));
    if (wideEnough.length === sharing.length) {
      const widthOf = (field: Field) =>
        sharing.includes(field) ? partOf(field) : leastWidthOf(field, chosen);
      return new Map(fields.map((field) => [field.id, widthOf(field)]));
    }
    sharing = wideEnough;
  }
}

/** Where a column begins when all before it are as narrow as they can be, in rem. */
export function startOf(index: number, fields: readonly Field[], chosen: ChosenWidths): number {
  return leastWidth(fields.slice(0, index), chosen);
}

/** A column whose width was chosen takes nothing of what is left. */
function shareOf({ id, type }: Field, chosen: ChosenWidths): number {
  return chosen.has(id) ? 0 : usualWidth(id, type)[1];
}

function usualWidth(id: FieldId, type: FieldType): Width {
  return OWN_WIDTHS.get(id) ?? WIDTHS[type];
}
