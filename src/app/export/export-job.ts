import type { Client } from '#domain/client.ts';
import type { ExportFailure } from '#i18n/types/export.ts';
import type { FileKind } from './export-format.ts';
import type { ExportPort } from './export-port.ts';
import { failureOf, type FromWorker } from './export-session.ts';
import type { Row, SheetLayout, Written } from './sheet-writer.ts';

/** Clients to be exported, of whatever choice: they are read once, while rows are written. */
export interface ExportSubject {
  /** How many there are when it is asked for. */
  readonly count: number;
  /** Those of them that are still there. */
  readonly clients: () => Iterable<Client>;
}

export interface ExportOrder {
  readonly subject: ExportSubject;
  readonly kind: FileKind;
  readonly layout: SheetLayout;
  readonly rowsOf: (client: Client) => readonly Row[];
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
  readonly nextTurn: () => Promise<void>;
  /** In milliseconds, from any start. */
  readonly now: () => number;
  readonly onProgress: (clients: number) => void;
  /** Aborting ends the worker at once. */
  readonly signal: AbortSignal;
}

/** Why there is no file; the list and what is on screen are as they were. */
export class ExportError extends Error {
  override readonly name = 'ExportError';
  readonly failure: ExportFailure;
  constructor(failure: ExportFailure, options?: ErrorOptions) {
    super(failure, options);
    this.failure = failure;
  }
}

/** The page is busy for so many milliseconds at once: the rest of a frame is its own. */
const SLICE_MS = 8;
/** The clock is looked at after so many clients. */
const LOOK_AFTER = 8;
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
    return await write(order, new Dialogue(port, signal), surroundings);
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
  dialogue: Dialogue,
  surroundings: ExportSurroundings,
): Promise<Exported> {
  const { subject, layout, kind } = order;
  await dialogue.hear('ready');
  dialogue.port.say({ type: 'begin', layout, kind });
  let clients = 0;
  let rows = 0;
  let waiting = 0;
  for (const slice of slicesOf(order, surroundings.now)) {
    clients += slice.clients;
    rows += slice.rows.length;
    dialogue.port.say({ type: 'rows', rows: slice.rows });
    waiting += 1;
    for (; waiting >= MOST_WAITING; waiting -= 1) await dialogue.hear('taken');
    surroundings.onProgress(clients);
    await surroundings.nextTurn();
  }
  for (; waiting > 0; waiting -= 1) await dialogue.hear('taken');
  dialogue.port.say({ type: 'end' });
  const { written } = await dialogue.hear('written');
  if (written.rows !== rows) throw new ExportError('count');
  const report = { ...written, clients, vanished: subject.count - clients };
  dialogue.port.say({ type: 'about', about: order.about(report) });
  const { file } = await dialogue.hear('done');
  return { ...report, file };
}

/** The rows of as many clients as fit a slice of time, again and again. */
function* slicesOf(
  { subject, rowsOf }: ExportOrder,
  now: () => number,
): Iterable<{ readonly clients: number; readonly rows: readonly Row[] }> {
  let start = now();
  let rows: Row[] = [];
  let clients = 0;
  for (const client of subject.clients()) {
    for (const row of rowsOf(client)) rows.push(row);
    clients += 1;
    if (clients % LOOK_AFTER > 0 || now() - start < SLICE_MS) continue;
    yield { clients, rows };
    start = now();
    rows = [];
    clients = 0;
  }
  if (clients > 0) yield { clients, rows };
}

type Heard<Type extends FromWorker['type']> = Extract<FromWorker, { readonly type: Type }>;

/** What a worker says, one message after the other, for one who waits for each. */
class Dialogue {
  readonly port: ExportPort;
  readonly #heard: FromWorker[] = [];
  #failure: unknown = null;
  #wake: () => void = () => {};

  constructor(port: ExportPort, signal: AbortSignal) {
    this.port = port;
    let hasStarted = false;
    const fail = (reason: unknown) => {
      this.#failure ??= reason;
      this.#wake();
    };
    port.listen(
      (message) => {
        hasStarted = true;
        if (message.type === 'failed') fail(new ExportError(message.failure));
        this.#heard.push(message);
        this.#wake();
      },
      // One that breaks off has mostly run out of memory: whatever it throws, it says.
      () => fail(new ExportError(hasStarted ? 'memory' : 'worker')),
    );
    signal.addEventListener('abort', () => fail(signal.reason));
  }

  /** The next message, which is to be of this type. */
  async hear<Type extends FromWorker['type']>(type: Type): Promise<Heard<Type>> {
    while (this.#failure === null && this.#heard.length === 0) {
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    if (this.#failure !== null) throw this.#failure;
    const message = this.#heard.shift();
    if (!isOf(message, type)) throw new ExportError('fault');
    return message;
  }
}

function isOf<Type extends FromWorker['type']>(
  message: FromWorker | undefined,
  type: Type,
): message is Heard<Type> {
  return message?.type === type;
}
