import type { Client } from '#domain/client.ts';
import { recordsBeside } from '#domain/joined-client.ts';
import { inSlices } from '#async/in-slices.ts';
import { locale } from '#i18n/locale.ts';
import { messages } from '#i18n/messages.ts';
import type { ClientStore } from '#engine/client-store.ts';
import { BOTH, listPath } from '#query/paths.ts';
import type { Moment } from '#query/date-filter.ts';
import { annuaireList } from '#readiness/france/annuaire.ts';
import { csvWriter } from '#app/export/csv-writer.ts';
import { forget, save, toDownload } from '#app/export/download.ts';
import { fileName } from '#app/export/file-name.ts';
import type { Tile } from './tiles.ts';

/** Saves the board's numbers, each with the address of the list that it counts. */
export async function saveBoard(
  tiles: readonly Pick<Tile, 'label' | 'count' | 'query'>[],
  state: string,
  { zone, today }: Moment,
): Promise<void> {
  const { what, count, address } = messages.both.columns;
  const parts: BlobPart[] = [];
  const columns = [
    { heading: what, kind: 'text' },
    { heading: count, kind: 'number' },
    { heading: address, kind: 'text' },
  ] as const;
  const separator = locale().number(0.5).includes(',') ? ';' : ',';
  const writer = csvWriter(
    { columns, zone, names: ['', ''] },
    { reader: 'spreadsheet', separator },
    (bytes) => parts.push(bytes),
  );
  for (const tile of tiles) {
    const list = new URL(listPath(BOTH, tile.query), location.origin).href;
    writer.addRow([tile.label, tile.count ?? messages.both.unknown, list]);
  }
  // What it is true of.
  writer.addRow([state, null, null]);
  writer.finish([]);
  await saveText(parts, fileName([messages.both.boardFile, today], 'csv'));
}

/** Saves the SIRENs of all French businesses that hold, one a line: in slices, as each has to be checked. */
export async function saveSirens(rows: ClientStore, { today }: Moment): Promise<number> {
  const sirens = new Set<string>();
  const { signal } = new AbortController();
  await inSlices(recordsIn(rows), (record) => sirens.add(annuaireList([record], today)), {
    signal,
  });
  sirens.delete('');
  const name = fileName([messages.both.sirensFile, today], 'txt');
  await saveText([[...sirens].toSorted().join('')], name);
  return sirens.size;
}

function* recordsIn(rows: ClientStore): Generator<Client> {
  for (const row of rows.clients) if (row !== undefined) yield* recordsBeside(row);
}

async function saveText(parts: BlobPart[], name: string): Promise<void> {
  const download = await toDownload(new Blob(parts, { type: 'text/plain;charset=utf-8' }), name);
  save(download);
  forget(download);
}
