/*
 * Work on what may be very much: one client can have tens of thousands of identifiers. It is divided into steps of a few
 * milliseconds, and who asks for it decides what goes first between two of them.
 */

/** Work that can be left after each of its steps, and gone on with later. */
export type Steps<Result> = Generator<void, Result, void>;

/** So many items of a list are read in one step. */
export const ITEMS_IN_STEP = 2000;

/** Does all that is left at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
