import { Zip, ZipDeflate } from 'fflate';
import {
  TextPieces,
  TooManyRowsError,
  type Row,
  type SheetLayout,
  type SheetWriter,
  type Sink,
} from './sheet-writer.ts';
import { textCell, XlsxCells } from './xlsx-cells.ts';
import { columnWidths, widthsXml } from './xlsx-widths.ts';
import { fixedParts, SHEET_END, SHEET_PATHS, SHEET_START, STYLES } from './xlsx-parts.ts';
import { columnLetters, fitting } from './xlsx-text.ts';

/** A sheet's last row, the head included ("Excel specifications and limits"). */
const LAST_ROW = 1_048_576;
/** Widths stand before the rows, so they are measured on so many, which wait for it. */
const MEASURED_ROWS = 1000;
/** Level 6 makes it a tenth smaller and takes twice the time. */
const COMPRESSION = 3;

/**
 * A workbook (ECMA-376) with the rows on one sheet and what they are on another. Every text is a text in it, so
 * that a code keeps its zeros; no cell is a formula. Texts stand in their cells and not in a list of shared ones,
 * which would have to stay in memory until the end.
 */
export class XlsxWriter implements SheetWriter {
  readonly #layout: SheetLayout;
  readonly #zip: Zip;
  readonly #letters: readonly string[];
  readonly #cells: XlsxCells;
  #rows = 0;
  /** The first rows, until there are enough of them to be measured. */
  #waiting: Row[] | null = [];
  #sheet: TextPieces | null = null;
  #endSheet: () => void = () => {};

  constructor(layout: SheetLayout, sink: Sink) {
    this.#layout = layout;
    this.#letters = layout.columns.map((_, index) => columnLetters(index));
    this.#cells = new XlsxCells(layout.zone);
    this.#zip = new Zip((error, bytes) => {
      if (error !== null) throw error;
      sink(bytes as Uint8Array<ArrayBuffer>);
    });
    for (const [path, xml] of fixedParts(layout.names)) {
      const part = this.#open(path);
      part.text.add(xml);
      part.end();
    }
  }

  addRow(row: Row): void {
    this.#rows += 1;
    if (this.#rows >= LAST_ROW) throw new TooManyRowsError();
    if (this.#waiting === null) {
      this.#writeRow(row, this.#rows + 1);
      return;
    }
    this.#waiting.push(row);
    if (this.#waiting.length >= MEASURED_ROWS) this.#begin();
  }

  endRows() {
    this.#begin();
    const { columns } = this.#layout;
    const last = `${columnLetters(Math.max(0, columns.length - 1))}${this.#rows + 1}`;
    this.#sheet?.add(`</sheetData><autoFilter ref="A1:${last}"/>${SHEET_END}`);
    this.#endSheet();
    const { cut, cutCells } = this.#cells;
    return { rows: this.#rows, cut, cutCells };
  }

  finish(about: readonly (readonly [string, string])[]): void {
    const { text, end } = this.#open(SHEET_PATHS[1]);
    text.add(`${SHEET_START}${widthsXml([24, 96])}<sheetData>`);
    for (const [index, [label, said]] of about.entries()) {
      const cells =
        textCell(`A${index + 1}`, STYLES.head, label) +
        textCell(`B${index + 1}`, STYLES.prose, fitting(said));
      text.add(`<row r="${index + 1}">${cells}</row>`);
    }
    text.add(`</sheetData>${SHEET_END}`);
    end();
    this.#zip.end();
  }

  #open(path: string): { readonly text: TextPieces; readonly end: () => void } {
    const file = new ZipDeflate(path, { level: COMPRESSION });
    this.#zip.add(file);
    const text = new TextPieces((bytes) => file.push(bytes));
    const end = () => {
      text.flush();
      file.push(new Uint8Array(0), true);
    };
    return { text, end };
  }

  /** The head and the rows that waited. */
  #begin(): void {
    const waiting = this.#waiting;
    if (waiting === null) return;
    this.#waiting = null;
    const { text, end } = this.#open(SHEET_PATHS[0]);
    this.#sheet = text;
    this.#endSheet = end;
    const { columns } = this.#layout;
    text.add(
      `${SHEET_START}<sheetViews><sheetView workbookViewId="0" tabSelected="1"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${widthsXml(columnWidths(columns, waiting))}<sheetData>`,
    );
    const head = columns.map(({ heading }, index) =>
      textCell(`${this.#letters[index]}1`, STYLES.head, heading),
    );
    text.add(`<row r="1">${head.join('')}</row>`);
    for (const [index, row] of waiting.entries()) this.#writeRow(row, index + 2);
  }

  #writeRow(row: Row, place: number): void {
    let cells = '';
    for (const [index, { kind }] of this.#layout.columns.entries()) {
      cells += this.#cells.write(row[index] ?? null, kind, `${this.#letters[index]}${place}`);
    }
    this.#sheet?.add(`<row r="${place}">${cells}</row>`);
  }
}
