import type { TdHTMLAttributes } from 'react';
import type { Field } from '#domain/field.ts';
import { locale } from '#i18n/locale.ts';
import type { DrawnPlaces } from './column-room.ts';
import { startOf, type ChosenWidths } from './column-widths.ts';
import { showOf, TONES, type Layout, type Show } from './columns.ts';
import { EDGE, NAME_CELL, STAYING, TABLE_STYLES } from './table-styles.ts';

type CellProps = Readonly<
  Pick<TdHTMLAttributes<HTMLElement>, 'className' | 'style' | 'aria-colindex'>
>;

/** A column as each row draws it. */
export interface DrawnColumn {
  readonly id: string;
  readonly field: Field;
  readonly show: Show;
  readonly className: string;
  /** What all of its cells have. No more than that: it is looked at for each cell of each row that is drawn again. */
  readonly cell: CellProps;
  /** What those have besides that have no value. */
  readonly absentCell: CellProps;
  /** Its place among all fields, from 0. */
  readonly place: number;
  /** Its number among all columns, from 1 for the boxes, where some are not drawn. */
  readonly ariaColumn: number | undefined;
  /** The language of its values, where that is not the one of the texts around them. */
  readonly lang: string | undefined;
}

/**
 * The columns that are drawn, the name's first. Those that are far aside have no cells, and leave their place; the one
 * that is `kept` has.
 */
export function drawnColumns(
  fields: readonly Field[],
  layout: Layout,
  widths: ChosenWidths,
  { pinned, first, end }: DrawnPlaces,
  kept: number | null,
): readonly DrawnColumn[] {
  const look = TABLE_STYLES[layout];
  const isDrawn = (index: number) =>
    index < pinned || (index >= first && index < end) || index === kept;
  const isPartial = !fields.every((_, index) => isDrawn(index));
  return fields.flatMap((field, index) => {
    if (!isDrawn(index)) return [];
    const tone = layout === 'wide' ? TONES[field.type] : '';
    const own = index === 0 ? look.name : `${look.cell} ${tone}`;
    const isPinned = index < pinned && layout === 'wide';
    const classes = [
      own,
      isPinned && index > 0 ? STAYING : '',
      isPinned && index === pinned - 1 ? EDGE : '',
    ];
    const left = isPinned && index > 0 ? `${startOf(index, fields, widths)}rem` : undefined;
    const isAfterGap = index > 0 && !isDrawn(index - 1);
    const gridColumnStart = isAfterGap ? index + 1 + NAME_CELL : undefined;
    const className = classes.filter((each) => each !== '').join(' ');
    const ariaColumn = isPartial ? index + 1 + NAME_CELL : undefined;
    const hasPlace = (left ?? gridColumnStart) !== undefined;
    return {
      id: field.id,
      field,
      show: showOf(field),
      className,
      cell: {
        className,
        ...(hasPlace && { style: { left, gridColumnStart } }),
        ...(ariaColumn !== undefined && { 'aria-colindex': ariaColumn }),
      },
      absentCell: { className: `${className} absent-cell` },
      place: index,
      ariaColumn,
      lang: isDate(field) ? locale().wordsOfFormats : undefined,
    };
  });
}

function isDate({ type }: Field): boolean {
  return type === 'instant' || type === 'day';
}

/** Where a cell of a row stands among all fields, from 0, whether they are drawn or not; -1 for its box. */
export function columnOf(cell: HTMLTableCellElement): number {
  const { ariaColIndex, cellIndex } = cell;
  return (ariaColIndex === null ? cellIndex : Number(ariaColIndex) - 1) - NAME_CELL;
}
