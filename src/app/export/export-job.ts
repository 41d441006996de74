import { inSlices, type SliceTiming } from '#async/in-slices.ts';
import type { Client } from '#domain/client.ts';
import type { ChosenClients } from '#app/clients/chosen-clients.ts';
import { ExportDialogue } from './export-dialogue.ts';
import { ExportError } from './export-error.ts';
import type { FileKind } from './export-format.ts';
import type { ExportPort } from './export-port.ts';
import { failureOf } from './export-session.ts';
import type { Row, SheetLayout, Written } from './sheet-writer.ts';

export interface ExportOrder {
  readonly clients: ChosenClients;
  readonly kind: FileKind;
  readonly layout: SheetLayout;
  readonly rowsOf: (client: Client) => Iterable<Row>;
  /** What the sheet beside the rows says, once they are written. */
  readonly about: (report: ExportReport) => readonly (readonly [string, string])[];
}

export interface ExportReport extends Written {
  readonly clients: number;
  /** How many of those asked for were gone before their row was written. */
  readonly vanished: number;
}

export interface Exported extends ExportReport {
  readonly file: Blob;
}

/** What an export needs from where it runs. */
export interface ExportSurroundings {
  readonly openPort: () => ExportPort;
  /** The page's, unless told. */
  readonly timing?: SliceTiming;
  readonly onProgress: (clients: number) => void;
  /** Aborting ends the worker at once. */
  readonly signal: AbortSignal;
}

/** So many slices may wait for the worker: more would pile up in memory where it is the slower one. */
const MOST_WAITING = 6;

/** Writes clients to a file. Rejects with an `ExportError`, or with the signal's reason. */
export async function exportClients(
  order: ExportOrder,
  surroundings: ExportSurroundings,
): Promise<Exported> {
  const { signal } = surroundings;
  signal.throwIfAborted();
  const port = openPort(surroundings);
  try {
    return await write(order, new ExportDialogue(port, signal), surroundings);
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof ExportError
      ? error
      : new ExportError(failureOf(error), { cause: error });
  } finally {
    port.end();
  }
}

function openPort(surroundings: ExportSurroundings): ExportPort {
  try {
    return surroundings.openPort();
  } catch (cause) {
    throw new ExportError('worker', { cause });
  }
}

async function write(
  order: ExportOrder,
  dialogue: ExportDialogue,
  surroundings: ExportSurroundings,
): Promise<Exported> {
  await dialogue.hear('ready');
  dialogue.port.say({ type: 'begin', layout: order.layout, kind: order.kind });
  const { clients, rows } = await sendRows(order, dialogue, surroundings);
  dialogue.port.say({ type: 'end' });
  const { written } = await dialogue.hear('written');
  if (written.rows !== rows) throw new ExportError('count');
  const report = { ...written, clients, vanished: order.clients.count - clients };
  dialogue.port.say({ type: 'about', about: order.about(report) });
  const { file } = await dialogue.hear('done');
  return { ...report, file };
}

/**
 * Sends the rows of all clients, a message for each slice of time. The slices are of rows and not of clients: one
 * client may have tens of thousands of them.
 */
async function sendRows(
  { clients, rowsOf }: ExportOrder,
  dialogue: ExportDialogue,
  { signal, timing, onProgress }: ExportSurroundings,
): Promise<{ readonly clients: number; readonly rows: number }> {
  let started = 0;
  let waiting = 0;
  let slice: Row[] = [];
  const all = function* () {
    for (const client of clients) {
      started += 1;
      yield* rowsOf(client);
    }
  };
  const afterSlice = async () => {
    dialogue.port.say({ type: 'rows', rows: slice });
    slice = [];
    waiting += 1;
    for (; waiting >= MOST_WAITING; waiting -= 1) await dialogue.hear('taken');
    onProgress(started);
  };
  const slicing = { signal, afterSlice, ...(timing && { timing }) };
  const rows = await inSlices(all(), (row) => slice.push(row), slicing);
  for (; waiting > 0; waiting -= 1) await dialogue.hear('taken');
  return { clients: started, rows };
}
