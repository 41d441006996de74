import { isIsoDay } from '#domain/iso-date.ts';
import type { Cell, ColumnKind } from './sheet-writer.ts';
import { wallClock, wallText } from './wall-time.ts';
import { STYLES } from './xlsx-parts.ts';
import { escaped, fitting } from './xlsx-text.ts';

/** How many places of cut texts are told. */
const MOST_CUT_CELLS = 20;

const DAY_MS = 86_400_000;
/** The number of 1970-01-01 among the days of a spreadsheet. */
const EPOCH_DAY = 25_569;
/** 1900-03-01: spreadsheets number the days before it in two ways, since for some 1900 was a leap year. */
const FIRST_DAY = 61;
const AFTER_LAST_DAY = 2_958_466;

/** A reading of clocks as a spreadsheet's number; `null` where it has none for it. */
function serialOf(wall: number): number | null {
  const serial = wall / DAY_MS + EPOCH_DAY;
  return serial >= FIRST_DAY && serial < AFTER_LAST_DAY ? serial : null;
}

/** Writes the cells of rows, with their types, and counts the texts that had to be cut. */
export class XlsxCells {
  readonly cutCells: string[] = [];
  cut = 0;
  readonly #toWall: (instant: number) => number;

  constructor(zone: string) {
    this.#toWall = wallClock(zone);
  }

  /** The cell at a place, `B7`; nothing for no value. */
  write(cell: Cell, kind: ColumnKind, ref: string): string {
    if (cell === null || cell === '') return '';
    if (typeof cell === 'string') {
      const serial = kind === 'day' && isIsoDay(cell) ? serialOf(Date.parse(cell)) : null;
      return serial === null ? this.#text(ref, cell) : numberCell(ref, STYLES.day, serial);
    }
    if (kind === 'moment') {
      // Whole seconds, as on screen: a spreadsheet would round 23:59:59.999 up to the next day.
      const wall = Math.floor(this.#toWall(cell) / 1000) * 1000;
      const serial = serialOf(wall);
      return serial === null
        ? this.#text(ref, wallText(wall))
        : numberCell(ref, STYLES.moment, serial);
    }
    return Number.isFinite(cell) ? numberCell(ref, 0, cell) : this.#text(ref, String(cell));
  }

  #text(ref: string, text: string): string {
    const fits = fitting(text);
    if (fits.length < text.length) {
      this.cut += 1;
      if (this.cutCells.length < MOST_CUT_CELLS) this.cutCells.push(ref);
    }
    return textCell(ref, STYLES.text, fits);
  }
}

function numberCell(ref: string, style: number, value: number): string {
  return `<c r="${ref}" s="${style}"><v>${value}</v></c>`;
}

export function textCell(ref: string, style: number, text: string): string {
  // Without it, a reader may take off spaces at the ends.
  const space = /^\s|\s$/.test(text) ? ' xml:space="preserve"' : '';
  return `<c r="${ref}" s="${style}" t="inlineStr"><is><t${space}>${escaped(text)}</t></is></c>`;
}
