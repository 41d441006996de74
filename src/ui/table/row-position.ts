/** Where rows of one height stand in a list that scrolls below its head. All in pixels and rows. */

/** What of the list can be seen: `top` is how far it is scrolled, `height` excludes the head. */
export interface Viewport {
  readonly top: number;
  readonly height: number;
}

/** How far to scroll for a row to be seen whole, moving no more than needed. */
export function revealing(index: number, rowHeight: number, { top, height }: Viewport): number {
  const start = index * rowHeight;
  if (start < top) return start;
  return Math.max(top, start + rowHeight - height);
}

/** As `revealing`; a row that is out of sight altogether comes to the middle. */
export function bringing(index: number, rowHeight: number, viewport: Viewport): number {
  const start = index * rowHeight;
  const isOutOfSight = start + rowHeight <= viewport.top || start >= viewport.top + viewport.height;
  return isOutOfSight
    ? Math.max(start - (viewport.height - rowHeight) / 2, 0)
    : revealing(index, rowHeight, viewport);
}

/** Whether a row can be seen whole. */
export function isRevealed(index: number, rowHeight: number, viewport: Viewport): boolean {
  return revealing(index, rowHeight, viewport) === viewport.top;
}

/** The first row that can be seen, if only in part. */
export function firstVisible(rowHeight: number, { top }: Viewport): number {
  return Math.floor(top / rowHeight);
}

/** The row a key leads to from another; `null` where it leads to none. */
export function rowAfterKey(
  key: string,
  from: number,
  count: number,
  rowsPerPage: number,
): number | null {
  const last = count - 1;
  const page = Math.max(rowsPerPage - 1, 1);
  switch (key) {
    case 'ArrowUp':
      return Math.max(from - 1, 0);
    case 'ArrowDown':
      return Math.min(from + 1, last);
    case 'PageUp':
      return Math.max(from - page, 0);
    case 'PageDown':
      return Math.min(from + page, last);
    default:
      return null;
  }
}
