import type { Instant } from '#domain/client.ts';

/** What a column's cells are. A `day` is `2026-01-31`, or what somebody wrote where it is no such day. */
export type ColumnKind = 'text' | 'number' | 'day' | 'moment';

/** A text or a day; a number, or a moment as an `Instant`; `null` for nothing. */
export type Cell = string | number | Instant | null;

export type Row = readonly Cell[];

/** What a file is made of beside its rows. */
export interface SheetLayout {
  readonly columns: readonly { readonly heading: string; readonly kind: ColumnKind }[];
  /** IANA name, in which moments are written as wall time. */
  readonly zone: string;
  /** Of the sheet with the rows, and of the one that says what they are. */
  readonly names: readonly [rows: string, about: string];
}

/** What was written of the rows, by the writer's own count. */
export interface Written {
  /** Without the head. */
  readonly rows: number;
  /** How many texts were too long for a cell and were cut, and where the first of them are: `B7`. */
  readonly cut: number;
  readonly cutCells: readonly string[];
}

export type Sink = (bytes: Uint8Array<ArrayBuffer>) => void;

/** Writes a file row by row; each piece goes to its sink as soon as there is enough of it. */
export interface SheetWriter {
  readonly addRow: (row: Row) => void;
  readonly endRows: () => Written;
  /** `about` are labels and what they say, where the file has a place for them. Nothing comes after it. */
  readonly finish: (about: readonly (readonly [string, string])[]) => void;
}

/** More rows than a file of this kind can hold. */
export class TooManyRowsError extends Error {
  override readonly name = 'TooManyRowsError';
}

/** In characters. */
const PIECE = 65_536;

/** Collects text, and passes it on as UTF-8 in pieces. */
export class TextPieces {
  readonly #encoder = new TextEncoder();
  readonly #sink: Sink;
  #text = '';

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  add(text: string): void {
    this.#text += text;
    if (this.#text.length >= PIECE) this.flush();
  }

  flush(): void {
    if (this.#text !== '') this.#sink(this.#encoder.encode(this.#text));
    this.#text = '';
  }
}
