import type { Layout } from './columns.ts';

declare module 'react' {
  interface CSSProperties {
    '--row-height'?: string;
    '--columns'?: string;
  }
}

/** Heights in pixels with type of the usual size, where the look and the arithmetic of scrolling have to agree. */
export const HEAD_HEIGHT = { wide: 32, narrow: 0 } as const satisfies Record<Layout, number>;
export const NARROW_ROW_HEIGHT = 56;

/** Before a row's fields stands its box, in rem; where it is not shown, its cell is still there. */
export const BOX_WIDTH = 2.25;
/** Which of a row's cells is the name's; those of the other fields follow. */
export const NAME_CELL = 1;

interface Look {
  readonly table: string;
  readonly head: string;
  readonly headRow: string;
  readonly body: string;
  readonly row: string;
  readonly box: string;
  readonly name: string;
  readonly cell: string;
}

/** The line at the right of what stays at the start, while columns are hidden beneath it. */
export const EDGE =
  'group-data-scrolled/table:after:absolute group-data-scrolled/table:after:inset-y-0 group-data-scrolled/table:after:right-0 group-data-scrolled/table:after:border-r group-data-scrolled/table:after:border-line';

/** A cell beside the name that stays at the start too. */
export const STAYING = 'sticky z-10 bg-inherit';

/** Very light: the eye keeps its row over a wide screen. */
const ROW = 'h-(--row-height) border-b border-row bg-canvas';
/** The bar at the opened row's edge is a border, which forced colours keep. */
const BAR =
  'group-aria-[current=true]/row:before:absolute group-aria-[current=true]/row:before:inset-y-0 group-aria-[current=true]/row:before:left-0 group-aria-[current=true]/row:before:border-l-2 group-aria-[current=true]/row:before:border-accent';

/** Columns side by side, or rows of two lines: a name above, three values below. */
export const TABLE_STYLES: Readonly<Record<Layout, Look>> = {
  wide: {
    table: 'block text-left text-table',
    // Its ground and line go on to the end, also where the columns beside a drawer leave room.
    head: 'sticky top-0 z-20 block bg-canvas shadow-[inset_0_-1px_var(--color-line)]',
    headRow: 'grid grid-cols-(--columns)',
    body: 'block',
    // Nothing of a row reaches out of it, so a browser lays out and paints those alone that change.
    row: `${ROW} grid grid-cols-(--columns) grid-rows-1 contain-strict`,
    box: `sticky left-0 z-10 flex items-center bg-inherit pl-4 select-none ${BAR}`,
    name: 'sticky left-[2.25rem] z-10 flex min-w-0 items-center bg-inherit pr-3 pl-2 font-normal',
    cell: 'truncate content-center px-3 text-left leading-(--row-height)',
  },
  narrow: {
    table: 'block text-left text-table',
    head: 'sr-only',
    headRow: '',
    body: 'block',
    row: `${ROW} relative grid grid-cols-[7rem_minmax(0,1fr)_fit-content(7rem)] content-center gap-x-3 gap-y-0.5 px-4 group-data-selecting/table:pl-11`,
    box: 'absolute inset-y-0 left-0 hidden w-11 items-center justify-center select-none group-data-selecting/table:flex',
    name: `col-span-full min-w-0 font-normal ${BAR}`,
    cell: 'block truncate p-0 text-left text-label text-muted',
  },
};
