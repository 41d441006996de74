import type { ExportFailure } from '#i18n/types/export.ts';
import { csvWriter } from './csv-writer.ts';
import type { FileKind } from './export-format.ts';
import {
  TooManyRowsError,
  type Row,
  type SheetLayout,
  type SheetWriter,
  type Sink,
  type Written,
} from './sheet-writer.ts';
import { XlsxWriter } from './xlsx-writer.ts';

/** What the page says to the worker, in this order; `rows` any number of times. */
export type ToWorker =
  | { readonly type: 'begin'; readonly layout: SheetLayout; readonly kind: FileKind }
  | { readonly type: 'rows'; readonly rows: readonly Row[] }
  | { readonly type: 'end' }
  | { readonly type: 'about'; readonly about: readonly (readonly [string, string])[] };

/** What the worker says to the page. */
export type FromWorker =
  | { readonly type: 'ready' }
  /** The rows that came first are written: others may follow. */
  | { readonly type: 'taken' }
  | { readonly type: 'written'; readonly written: Written }
  | { readonly type: 'done'; readonly file: Blob }
  | { readonly type: 'failed'; readonly failure: ExportFailure };

const MIME: Readonly<Record<FileKind['type'], string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
};

/** Pieces are handed to the browser from so many bytes on: it may keep them outside of this memory. */
const HANDED_OVER = 4 * 1024 * 1024;

/** One file, from the first message to the last: what the worker does, without the worker. */
export class ExportSession {
  readonly #reply: (message: FromWorker) => void;
  #type: FileKind['type'] = 'xlsx';
  #writer: SheetWriter | null = null;
  #parts: BlobPart[] = [];
  #size = 0;

  constructor(reply: (message: FromWorker) => void) {
    this.#reply = reply;
  }

  readonly hear = (message: ToWorker): void => {
    try {
      this.#answer(message);
    } catch (error) {
      this.#writer = null;
      this.#parts = [];
      this.#reply({ type: 'failed', failure: failureOf(error) });
    }
  };

  #answer(message: ToWorker): void {
    switch (message.type) {
      case 'begin':
        this.#type = message.kind.type;
        this.#writer = makeWriter(message.kind, message.layout, this.#keep);
        return;
      case 'rows':
        for (const row of message.rows) this.#writer?.addRow(row);
        this.#reply({ type: 'taken' });
        return;
      case 'end':
        if (this.#writer !== null) {
          this.#reply({ type: 'written', written: this.#writer.endRows() });
        }
        return;
      case 'about':
        this.#writer?.finish(message.about);
        this.#reply({ type: 'done', file: new Blob(this.#parts, { type: MIME[this.#type] }) });
    }
  }

  readonly #keep: Sink = (bytes) => {
    this.#parts.push(bytes);
    this.#size += bytes.length;
    if (this.#size < HANDED_OVER) return;
    this.#parts = [new Blob(this.#parts)];
    this.#size = 0;
  };
}

function makeWriter(kind: FileKind, layout: SheetLayout, sink: Sink): SheetWriter {
  return kind.type === 'xlsx'
    ? new XlsxWriter(layout, sink)
    : csvWriter(layout, kind.dialect, sink);
}

/** Engines say that there is no room by a `RangeError`; a browser that keeps no more, by its own name. */
export function failureOf(error: unknown): ExportFailure {
  if (error instanceof TooManyRowsError) return 'too-many-rows';
  if (error instanceof RangeError) return 'memory';
  const isRefused =
    error instanceof DOMException &&
    ['QuotaExceededError', 'NotReadableError', 'DataCloneError'].includes(error.name);
  return isRefused ? 'memory' : 'fault';
}
