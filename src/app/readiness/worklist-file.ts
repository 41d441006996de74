import { locale } from '#i18n/locale.ts';
import { messages } from '#i18n/messages.ts';
import { csvWriter } from '#app/export/csv-writer.ts';
import type { SheetLayout, SheetWriter, Sink } from '#app/export/sheet-writer.ts';

export type WorklistFormat = 'xlsx' | 'csv';

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
} as const;

/** A file with these texts, as spreadsheets read it. */
export async function worklistFile(
  format: WorklistFormat,
  headings: readonly string[],
  rows: Iterable<readonly string[]>,
  zone: string,
): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const { title, limits, limit } = messages.readiness;
  const layout: SheetLayout = {
    columns: headings.map((heading) => ({ heading, kind: 'text' })),
    zone,
    names: [title, limits],
  };
  const writer = await openWriter(format, layout, (piece) => pieces.push(piece));
  for (const row of rows) writer.addRow(row);
  writer.endRows();
  writer.finish(Object.values(limit).map((text): [string, string] => [limits, text]));
  return new Blob(pieces, { type: TYPES[format] });
}

async function openWriter(
  format: WorklistFormat,
  layout: SheetLayout,
  sink: Sink,
): Promise<SheetWriter> {
  if (format === 'csv') {
    const separator = locale().number(1.5).includes(',') ? ';' : ',';
    return csvWriter(layout, { reader: 'spreadsheet', separator }, sink);
  }
  const { XlsxWriter } = await import('#app/export/xlsx-writer.ts');
  return new XlsxWriter(layout, sink);
}
