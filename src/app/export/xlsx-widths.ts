import type { Row, SheetLayout } from './sheet-writer.ts';

/** In characters of the sheet's font; the least has room for a date, the most leaves other columns in sight. */
const LEAST = 10;
const MOST = 60;
/** A moment as most systems write it: `26/11/2026 14:32`. */
const MOMENT = 17;
/** Beside a heading is the filter's button. */
const BUTTON = 4;
const MARGIN = 2;

/** How wide each column has to be for its heading and these rows. */
export function columnWidths(columns: SheetLayout['columns'], rows: readonly Row[]): number[] {
  return columns.map(({ heading, kind }, index) => {
    let width = heading.length + BUTTON;
    if (kind === 'moment') width = Math.max(width, MOMENT);
    for (const row of rows) {
      const cell = row[index];
      if (typeof cell === 'string') width = Math.max(width, longestLine(cell) + MARGIN);
    }
    return Math.min(MOST, Math.max(LEAST, width));
  });
}

function longestLine(text: string): number {
  if (!text.includes('\n')) return text.length;
  return Math.max(
    ...text
      .slice(0, 10 * MOST)
      .split('\n')
      .map(({ length }) => length),
  );
}

export function widthsXml(widths: readonly number[]): string {
  if (widths.length === 0) return '';
  const columns = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<cols>${columns.join('')}</cols>`;
}
