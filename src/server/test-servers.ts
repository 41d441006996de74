import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server } from 'node:http';
import { connect } from 'node:net';
import type { Environment, Upstream } from '#providers/upstream.ts';
import { UPSTREAMS } from '#providers/upstreams.ts';
import { readConfig } from './config.ts';
import { createGateway } from './gateway.ts';
import type { GatewayOptions } from './gateway.ts';
import { toServer } from './http/node-server.ts';

/** Real sockets for the tests: a provider that records, a gateway before it, and bytes sent as written. */

export const SECRETS = {
  WETHOD_TOKEN: 'wethod-token-5fd1c0',
  QONTO_SECRET_KEY: 'qonto-key-93aa7e',
};

export interface RecordingUpstream extends AsyncDisposable {
  readonly url: string;
  readonly requests: IncomingMessage[];
}

export async function recordingUpstream(answer: RequestListener): Promise<RecordingUpstream> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    answer(request, response);
  });
  const port = await listenAnywhere(server);
  return { url: `http://127.0.0.1:${port}`, requests, [Symbol.asyncDispose]: () => end(server) };
}

/** Both providers connected to one address. */
export function environmentOf(url: string): Environment {
  return {
    ...SECRETS,
    WETHOD_COMPANY: 'acme',
    WETHOD_BASE_URL: url,
    QONTO_LOGIN: 'acme-login',
    QONTO_BASE_URL: url,
  };
}

export interface ServedGateway extends AsyncDisposable {
  readonly port: number;
  readonly lines: string[];
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
}

/** A gateway on a port, which also keeps what it logs. */
export async function servedGateway(
  environment: Environment,
  options: GatewayOptions = {},
  upstreams: readonly Upstream[] = UPSTREAMS,
): Promise<ServedGateway> {
  const lines: string[] = [];
  const gateway = createGateway(readConfig(environment, upstreams).providers, {
    log: (line) => lines.push(line),
    ...options,
  });
  const server = toServer((incoming, outgoing) => gateway.listener(incoming, outgoing));
  const port = await listenAnywhere(server);
  return {
    port,
    lines,
    fetch: (path, init) => gateway.fetch(new Request(`http://rubrica${path}`, init)),
    [Symbol.asyncDispose]: async () => {
      await gateway.close();
      await end(server);
    },
  };
}

export interface RawAnswer {
  /** 0 where the connection ended without an answer. */
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
}

/** Sends these lines, byte for byte (Latin-1), and reads until the other side ends. */
export async function exchange(port: number, lines: readonly string[]): Promise<RawAnswer> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  socket.write(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  await once(socket, 'close');
  const bytes = Buffer.concat(chunks);
  const split = bytes.indexOf('\r\n\r\n');
  const [first = '', ...rest] = bytes
    .subarray(0, Math.max(split, 0))
    .toString('latin1')
    .split('\r\n');
  const headers = new Headers();
  for (const line of rest) {
    const colon = line.indexOf(':');
    headers.append(line.slice(0, colon), line.slice(colon + 1));
  }
  const status = Number(first.split(' ')[1] ?? 0);
  return { status, headers, body: bytes.subarray(split + 4) };
}

/** A request as Rubrica's own page sends it, except what is given. */
export function ask(port: number, target: string, headers: readonly string[] = []) {
  return exchange(port, [
    `GET ${target} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Sec-Fetch-Site: same-origin',
    'Connection: close',
    ...headers,
  ]);
}

async function listenAnywhere(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

async function end(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}

/** Of a line about a failed request: its route, its status, its reason. */
export function withoutNumbers(line: string): string {
  return line.replace(/^.* (?=route=)/, '').replace(/ ms=\d+/, '');
}
