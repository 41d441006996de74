import { describe, expect, it } from 'vitest';
import type { Client } from '#domain/client.ts';
import { SHARED } from '#domain/fields/shared.ts';
import type { ExportFailure } from '#i18n/types/export.ts';
import { demoClient } from '#testing/demo-client.ts';
import { readWorkbook } from '#testing/workbook.ts';
import type { ChosenClients } from '#app/clients/chosen-clients.ts';
import { ExportError } from './export-error.ts';
import { exportClients, type ExportOrder } from './export-job.ts';
import type { ExportPort } from './export-port.ts';
import { exportTable } from './export-rows.ts';
import { ExportSession, type FromWorker, type ToWorker } from './export-session.ts';

const CLIENTS = Array.from({ length: 2000 }, (_, index) =>
  demoClient({ key: `wethod:${index}`, id: String(index), name: `Client ${index}` }),
);

interface Worker extends ExportPort {
  /** Breaks off, as one that has no memory left. */
  readonly crash: () => void;
  readonly isEnded: () => boolean;
  /** The most messages with rows that waited for an answer at one time. */
  readonly mostWaiting: () => number;
}

/** What a worker does, in this thread: it answers when the page has nothing to do. */
function makeWorker(change: (message: FromWorker) => FromWorker = (message) => message): Worker {
  let hear: (message: FromWorker) => void = () => {};
  let fail = () => {};
  let isEnded = false;
  let waiting = 0;
  let most = 0;
  const reply = (message: FromWorker) =>
    setImmediate(() => {
      if (isEnded) return;
      if (message.type === 'taken') waiting -= 1;
      hear(change(message));
    });
  const session = new ExportSession(reply);
  return {
    say: (message: ToWorker) => {
      if (message.type === 'rows') waiting += 1;
      most = Math.max(most, waiting);
      session.hear(structuredClone(message));
    },
    listen: (listener, failed) => {
      hear = listener;
      fail = failed;
      reply({ type: 'ready' });
    },
    end: () => (isEnded = true),
    crash: () => fail(),
    isEnded: () => isEnded,
    mostWaiting: () => most,
  };
}

const NAMES = exportTable([SHARED.name], 'clients', 'xlsx');

function orderOf(clients: ChosenClients, { columns, rowsOf } = NAMES): ExportOrder {
  return {
    clients,
    kind: { type: 'xlsx' },
    layout: {
      columns: [...columns].map(({ heading, kind }) => ({ heading, kind })),
      zone: 'UTC',
      names: ['Clients', 'About'],
    },
    rowsOf,
    about: ({ rows, vanished }) => [['Rows', `${rows}, ${vanished} gone`]],
  };
}

const chosen = (count: number, find: () => Iterable<Client>): ChosenClients => ({
  count,
  *[Symbol.iterator]() {
    yield* find();
  },
});
const ALL = chosen(CLIENTS.length, () => CLIENTS);

/** With a clock that goes on by a millisecond whenever it is looked at, which is after each row. */
async function run(
  worker: ExportPort,
  clients = ALL,
  signal = new AbortController().signal,
  table = NAMES,
) {
  let time = 0;
  const progress: number[] = [];
  const exported = await exportClients(orderOf(clients, table), {
    openPort: () => worker,
    timing: {
      now: () => (time += 1),
      nextTurn: () => new Promise((resolve) => setImmediate(resolve)),
    },
    onProgress: (done) => progress.push(done),
    signal,
  });
  return { exported, progress };
}

async function failureOf(exporting: Promise<unknown>): Promise<ExportFailure | 'none'> {
  try {
    await exporting;
    return 'none';
  } catch (error) {
    if (error instanceof ExportError) return error.failure;
    throw error;
  }
}

describe('an export', () => {
  it('writes every client once, and says how many', async () => {
    const worker = makeWorker();
    const { exported, progress } = await run(worker);
    expect(exported).toMatchObject({ rows: 2000, clients: 2000, vanished: 0, cut: 0 });
    const sheets = await readWorkbook(new Uint8Array(await exported.file.arrayBuffer()));
    expect(sheets.get('Clients')?.slice(1)).toEqual(CLIENTS.map(({ name }) => [name]));
    expect(sheets.get('About')).toEqual([['Rows', '2000, 0 gone']]);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(progress.at(-1)).toBe(2000);
    expect(progress.length).toBeGreaterThan(100);
    expect(worker.isEnded()).toBe(true);
  });

  it('never lets rows pile up before a slow worker', async () => {
    const worker = makeWorker();
    await run(worker);
    expect(worker.mostWaiting()).toBeLessThanOrEqual(6);
  });

  it('sends no more rows in one slice than fit it, also where one client has very many', async () => {
    const identifiers = Array.from({ length: 1000 }, (_, index) => ({
      type: null,
      value: String(index),
      createdAt: null,
      updatedAt: null,
    }));
    const clients = [CLIENTS[0], demoClient({ externalIdentifiers: identifiers }), CLIENTS[1]];
    const worker = makeWorker();
    const sent: number[] = [];
    const say = (message: ToWorker) => {
      if (message.type === 'rows') sent.push(message.rows.length);
      worker.say(message);
    };
    const table = exportTable([SHARED.name], 'identifiers', 'xlsx');
    const { exported, progress } = await run(
      { ...worker, say },
      chosen(3, () => clients.filter((client) => client !== undefined)),
      new AbortController().signal,
      table,
    );
    expect(exported).toMatchObject({ clients: 3, rows: 1002 });
    expect(Math.max(...sent)).toBeLessThanOrEqual(8);
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(1002);
    expect(progress.at(-1)).toBe(3);
  });

  it('counts and says who was gone meanwhile', async () => {
    const { exported } = await run(
      makeWorker(),
      chosen(2000, () => CLIENTS.slice(3)),
    );
    expect(exported).toMatchObject({ rows: 1997, clients: 1997, vanished: 3 });
  });

  it('of nobody is a file all the same', async () => {
    const { exported } = await run(
      makeWorker(),
      chosen(0, () => []),
    );
    expect(exported).toMatchObject({ rows: 0, clients: 0, vanished: 0 });
  });
});

describe('an export that is cancelled', () => {
  it('ends the worker at once, and makes no file', async () => {
    const worker = makeWorker();
    const controller = new AbortController();
    const clients = function* () {
      for (const [index, client] of CLIENTS.entries()) {
        if (index === 500) controller.abort();
        yield client;
      }
    };
    await expect(run(worker, chosen(2000, clients), controller.signal)).rejects.toThrow('aborted');
    expect(worker.isEnded()).toBe(true);
  });

  it('before it began starts nothing', async () => {
    const worker = makeWorker();
    await expect(run(worker, ALL, AbortSignal.abort())).rejects.toThrow();
    expect(worker.mostWaiting()).toBe(0);
  });
});

describe('an export that fails', () => {
  it('says that the worker could not be started', async () => {
    const refused = new Promise<never>((_, reject) => {
      const openPort = () => {
        throw new DOMException('', 'SecurityError');
      };
      const { signal } = new AbortController();
      exportClients(orderOf(ALL), { openPort, onProgress: () => {}, signal }).catch(reject);
    });
    expect(await failureOf(refused)).toBe('worker');
    const silent: ExportPort = {
      say: () => {},
      listen: (_, fail) => setImmediate(fail),
      end: () => {},
    };
    expect(await failureOf(run(silent))).toBe('worker');
  });

  it('says that there was no memory, for whatever of it was missing', async () => {
    const worker = makeWorker();
    const clients = function* () {
      for (const [index, client] of CLIENTS.entries()) {
        if (index === 500) worker.crash();
        yield client;
      }
    };
    expect(await failureOf(run(worker, chosen(2000, clients)))).toBe('memory');
    expect(worker.isEnded()).toBe(true);
    const full = (): Iterable<Client> => {
      throw new RangeError('Array buffer allocation failed');
    };
    expect(await failureOf(run(makeWorker(), chosen(1, full)))).toBe('memory');
  });

  it('hands out no file that has not all rows', async () => {
    const forgetful = makeWorker((message) =>
      message.type === 'written'
        ? { ...message, written: { ...message.written, rows: message.written.rows - 1 } }
        : message,
    );
    expect(await failureOf(run(forgetful))).toBe('count');
  });

  it('says of anything else that it is our fault', async () => {
    const clients = (): Iterable<Client> => {
      throw new TypeError('no function');
    };
    expect(await failureOf(run(makeWorker(), chosen(1, clients)))).toBe('fault');
  });
});

it('says that a sheet cannot hold so many rows', () => {
  const heard: FromWorker[] = [];
  const session = new ExportSession((message) => heard.push(message));
  const layout = {
    columns: [{ heading: 'a', kind: 'text' }],
    zone: 'UTC',
    names: ['a', 'b'],
  } as const;
  session.hear({ type: 'begin', layout, kind: { type: 'xlsx' } });
  const rows = Array.from({ length: 65_536 }, () => [null]);
  for (let time = 0; time < 16; time += 1) session.hear({ type: 'rows', rows });
  expect(heard.at(-1)).toEqual({ type: 'failed', failure: 'too-many-rows' });
  expect(heard).toHaveLength(16);
});
