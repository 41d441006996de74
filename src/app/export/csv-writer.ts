import {
  TextPieces,
  type Cell,
  type ColumnKind,
  type Row,
  type SheetLayout,
  type SheetWriter,
  type Sink,
  type Written,
} from './sheet-writer.ts';
import { wallClock, wallText } from './wall-time.ts';

/** How a CSV is to be read: by somebody's spreadsheet, or by a program. */
export type CsvDialect =
  | {
      readonly reader: 'spreadsheet';
      /** A spreadsheet expects the list separator of its language: `;` where numbers have a decimal comma. */
      readonly separator: ',' | ';';
    }
  | { readonly reader: 'program' };

const BOM = '\uFEFF';
/** RFC 4180, 2. */
const LINE_END = '\r\n';

/**
 * What a spreadsheet may take for a formula, or for the end of a cell before one: also after spaces, and in
 * full-width letters, which some make narrow first (OWASP, "CSV Injection").
 */
const FORMULA = /^(?:[\t\r\n\0]|\s*[=+\-@|＝＋－＠｜])/u;

/** A text that no spreadsheet calculates: the sign for "this is text" before what begins like a formula. */
function neutralised(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Comma-separated values by RFC 4180, in UTF-8. */
export function csvWriter(layout: SheetLayout, dialect: CsvDialect, sink: Sink): SheetWriter {
  const isForSpreadsheet = dialect.reader === 'spreadsheet';
  const separator = isForSpreadsheet ? dialect.separator : ',';
  const pieces = new TextPieces(sink);
  const quoted = quoting(separator);
  const write = cellWriter(layout.zone, dialect);
  const addLine = (row: Row, kindOf: (index: number) => ColumnKind) =>
    pieces.add(
      row.map((cell, index) => quoted(write(cell, kindOf(index)))).join(separator) + LINE_END,
    );
  let rows = 0;
  if (isForSpreadsheet) pieces.add(BOM);
  addLine(
    layout.columns.map(({ heading }) => heading),
    () => 'text',
  );
  return {
    addRow: (row) => {
      addLine(row, (index) => layout.columns[index]?.kind ?? 'text');
      rows += 1;
    },
    endRows: (): Written => ({ rows, cut: 0, cutCells: [] }),
    finish: () => pieces.flush(),
  };
}

function cellWriter(zone: string, dialect: CsvDialect): (cell: Cell, kind: ColumnKind) => string {
  const toWall = wallClock(zone);
  if (dialect.reader === 'program') {
    return (cell, kind) => {
      if (cell === null) return '';
      return kind === 'moment' && typeof cell === 'number'
        ? new Date(cell).toISOString()
        : String(cell);
    };
  }
  const hasComma = dialect.separator === ';';
  return (cell, kind) => {
    if (cell === null) return '';
    if (typeof cell === 'string') return neutralised(cell);
    if (kind === 'moment') return wallText(toWall(cell));
    return hasComma ? String(cell).replace('.', ',') : String(cell);
  };
}

/** In quotes where it has to be, or where a reader may take off spaces. */
function quoting(separator: ',' | ';'): (text: string) => string {
  const isQuoted = separator === ',' ? /[",\r\n\t]|^\s|\s$/ : /[";\r\n\t]|^\s|\s$/;
  return (text) => (isQuoted.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
}
