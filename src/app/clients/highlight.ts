import type { Range } from '#engine/found.ts';

/** Its look is in `styles.css`: `::highlight(found)`. */
const NAME = 'found';

/**
 * Whether the browser marks parts of a text without an element for each (CSS Custom Highlight API). With each key of a
 * search, most marks of a list are others.
 */
export const canHighlight = globalThis.CSS?.highlights !== undefined;

/** Marks ranges in the texts of a row's cells, one list for each field that is drawn; what is returned takes that back. */
export function highlight(row: HTMLElement, ranges: readonly (readonly Range[])[]): () => void {
  const found = CSS.highlights.get(NAME) ?? new Highlight();
  CSS.highlights.set(NAME, found);
  const cells = row.querySelectorAll('th a, td:not([data-box])');
  const marks = ranges.flatMap((inCell, place) => {
    const text = cells[place]?.firstChild;
    if (!(text instanceof Text)) return [];
    return inCell.map(
      ([startOffset, endOffset]) =>
        new StaticRange({ startContainer: text, startOffset, endContainer: text, endOffset }),
    );
  });
  for (const mark of marks) found.add(mark);
  return () => {
    for (const mark of marks) found.delete(mark);
  };
}
