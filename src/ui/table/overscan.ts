import type { Range } from '@tanstack/react-virtual';

/** Rows drawn above and below those in sight, so that scrolling meets no blank. */
const OVERSCAN = 4;

/**
 * How many rows to draw beyond those in sight: none where the list moves by more than a screen from
 * `startBefore`, the first row that was drawn last, since those rows would leave unseen.
 */
export function overscanFor(
  { startIndex, endIndex }: Pick<Range, 'startIndex' | 'endIndex'>,
  startBefore: number,
): number {
  return Math.abs(startIndex - startBefore) > endIndex - startIndex ? 0 : OVERSCAN;
}
