import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { startSandbox } from '#sandbox/sandbox.ts';

export const CLIENTS = 10_000;
export const PAGE = 100;
const PAGES = CLIENTS / PAGE;
/** Milliseconds that an answer of a provider takes here. */
const TAKES_MS = 20;

export interface Arrival {
  readonly target: string;
  /** By the clock of `performance.now()`. */
  readonly at: number;
  /** Milliseconds until the answer was sent. */
  readonly took: number;
}

/** Both providers: pages as the sandbox makes them, from memory, and when each was asked for. */
export interface CountingProvider extends AsyncDisposable {
  readonly url: string;
  readonly arrivals: Arrival[];
}

export function wethodPage(page: number): string {
  return `/api/clients?limit=${PAGE}&offset=${page * PAGE}`;
}

export function qontoPage(page: number): string {
  return `/v2/clients?page=${page + 1}&per_page=${PAGE}`;
}

const HEADERS = {
  wethod: {
    authorization: 'Bearer sandbox-wethod-token',
    'wethod-company': 'sandbox',
    'wethod-version': '2024-06-15',
  },
  qonto: { authorization: 'Bearer sandbox-qonto-token' },
};

export async function startProvider(): Promise<CountingProvider> {
  const sandbox = await startSandbox({ clients: CLIENTS, awkward: false });
  const pages = { wethod: [] as Buffer[], qonto: [] as Buffer[] };
  for (let page = 0; page < PAGES; page += 1) {
    // oxlint-disable-next-line no-await-in-loop
    pages.wethod.push(await read(sandbox.url + wethodPage(page), HEADERS.wethod));
    // oxlint-disable-next-line no-await-in-loop
    pages.qonto.push(await read(sandbox.url + qontoPage(page), HEADERS.qonto));
  }
  await sandbox.close();

  const arrivals: Arrival[] = [];
  const server = createServer((incoming, outgoing) => {
    const at = performance.now();
    const target = incoming.url ?? '';
    const { pathname, searchParams } = new URL(target, 'http://provider');
    const isQonto = pathname.startsWith('/v2/');
    const page = isQonto
      ? Number(searchParams.get('page')) - 1
      : Number(searchParams.get('offset')) / PAGE;
    const body = pages[isQonto ? 'qonto' : 'wethod'][page % PAGES];
    void sleep(TAKES_MS).then(() => {
      outgoing.setHeader('content-type', 'application/json').end(body);
      arrivals.push({ target, at, took: performance.now() - at });
    });
  });
  server.keepAliveTimeout = 120_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    arrivals,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function read(url: string, headers: Readonly<Record<string, string>>): Promise<Buffer> {
  const outgoing = request(url, { headers }).end();
  const [incoming] = await once(outgoing, 'response');
  const body = await buffer(incoming);
  if (incoming.statusCode !== 200) throw new Error(`the sandbox: ${incoming.statusCode} ${body}`);
  return body;
}
