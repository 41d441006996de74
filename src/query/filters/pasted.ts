import { tidy } from '#domain/tidy.ts';

/** A cell of a spreadsheet that has a line's end or a quote in it is quoted, and its quotes are doubled. */
const CELLS = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]+)/g;
const OUTER = /^[,;\s]+|[,;\s]+$/g;

/**
 * The values of a pasted list: one a line, or one a cell. On a single line they may also be divided by semicolons,
 * or else by commas; on several lines a comma is a part of a name.
 */
export function pastedValues(text: string): readonly string[] {
  const cells = [...text.matchAll(CELLS)]
    .map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '')
    .map((cell) => cell.replace(OUTER, ''))
    .filter((cell) => cell !== '');
  const [only, ...others] = cells;
  const values = only === undefined || others.length > 0 ? cells : only.split(dividerOf(only));
  return [...new Set(values.map(tidy))].filter((value) => value !== '');
}

/** Values as they are edited: one a line. */
export function asLines(values: readonly string[]): string {
  return values.join('\n');
}

function dividerOf(line: string): string {
  return line.includes(';') ? ';' : ',';
}
