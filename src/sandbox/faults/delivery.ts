import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Answer } from '#sandbox/exchange.ts';
import type { Fault, FaultKind } from './fault.ts';

type Delivery = (response: ServerResponse, answer: Answer, fault: Fault) => void | Promise<void>;

// Without holding up the end of the process.
const pause = (delayMs: number): Promise<void> => sleep(delayMs, undefined, { ref: false });

export function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body);
}

/** Writes pieces until the other side has gone, no faster than it reads. */
async function writeForever(
  response: ServerResponse,
  headers: Record<string, string>,
  start: string,
  piece: Buffer,
): Promise<void> {
  response.writeHead(200, { 'content-type': 'application/json', ...headers });
  if (start !== '') response.write(start);
  while (!response.destroyed) {
    if (response.write(piece)) await pause(1);
    else await Promise.race([once(response, 'drain'), once(response, 'close')]);
  }
}

const DELIVERIES: Partial<Record<FaultKind, Delivery>> = {
  timeout: () => {},
  disconnect: (response) => {
    response.socket?.destroy();
  },
  cut: (response, { status, headers, body }) => {
    const bytes = Buffer.from(body);
    response.writeHead(status, { ...headers, 'content-length': bytes.length });
    response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => {
      response.socket?.destroy();
    });
  },
  slow: async (response, answer, { delayMs = 3000 }) => {
    await pause(delayMs);
    send(response, answer);
  },
  drip: async (response, { status, headers, body }, { delayMs = 250 }) => {
    const bytes = Buffer.from(body);
    response.writeHead(status, { ...headers, 'content-length': bytes.length });
    for (let start = 0; start < bytes.length && !response.destroyed; start += 64) {
      response.write(bytes.subarray(start, start + 64));
      await pause(delayMs);
    }
    response.end();
  },
  endless: (response) => writeForever(response, {}, '[', Buffer.alloc(16_384, ' ')),
  // Members of a gzip file may follow one another without end (RFC 1952, 2.2).
  bomb: (response) =>
    writeForever(
      response,
      { 'content-encoding': 'gzip' },
      '',
      gzipSync(Buffer.alloc(16_777_216, ' ')),
    ),
};

/** Sends an answer, the way its fault has it. */
export async function deliver(
  response: ServerResponse,
  answer: Answer,
  fault: Fault | null,
): Promise<void> {
  const delivery = fault === null ? undefined : DELIVERIES[fault.kind];
  if (delivery === undefined || fault === null) send(response, answer);
  else await delivery(response, answer, fault);
}
