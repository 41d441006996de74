import { strFromU8, unzipSync } from 'fflate';
import readSheets from 'read-excel-file/node';
import type { FileKind } from '#app/export/export-format.ts';
import { ExportSession, type FromWorker } from '#app/export/export-session.ts';
import type { Row, SheetLayout } from '#app/export/sheet-writer.ts';

/** A file with these rows, by the same messages as a page sends. */
export async function writtenFile(
  layout: SheetLayout,
  kind: FileKind,
  rows: readonly Row[],
  about: readonly (readonly [string, string])[] = [],
): Promise<Uint8Array> {
  const heard: FromWorker[] = [];
  const session = new ExportSession((message) => heard.push(message));
  session.hear({ type: 'begin', layout, kind });
  session.hear({ type: 'rows', rows });
  session.hear({ type: 'end' });
  session.hear({ type: 'about', about });
  const done = heard.findLast((message) => message.type === 'done');
  if (done === undefined) throw new Error(`No file: ${JSON.stringify(heard.at(-1))}`);
  return new Uint8Array(await done.file.arrayBuffer());
}

/** The cells of each sheet by its name, as a reader of workbooks gives them: dates as `Date`, in UTC. */
export async function readWorkbook(
  bytes: Uint8Array,
): Promise<ReadonlyMap<string, readonly (readonly unknown[])[]>> {
  const sheets = await readSheets(Buffer.from(bytes), { trim: false });
  return new Map(sheets.map(({ sheet, data }) => [sheet, data] as const));
}

/** A part of a workbook, as it is in the file. */
export function workbookPart(bytes: Uint8Array, path: string): string {
  const part = unzipSync(bytes)[path];
  if (part === undefined) throw new Error(`There is no ${path}.`);
  return strFromU8(part);
}
