import type { Range } from '@tanstack/react-virtual';

/** Rows drawn above and below those in sight, so that a scrolling hand meets no blank. */
const OVERSCAN = 4;

/** How far beyond the rows in sight to draw. */
export class Overscan {
  #start = 0;

  /** None for one who leaps from screen to screen: those rows would leave unseen. */
  of({ startIndex, endIndex }: Pick<Range, 'startIndex' | 'endIndex'>): number {
    const leap = Math.abs(startIndex - this.#start);
    this.#start = startIndex;
    return leap > endIndex - startIndex ? 0 : OVERSCAN;
  }
}
