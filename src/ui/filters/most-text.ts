/** A link with a longer text is damaged (`client-query.ts`), so none is written. */
export const MOST_TEXT = 200;
