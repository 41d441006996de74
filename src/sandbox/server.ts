import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, Question } from './exchange.ts';
import { answerQonto } from './qonto-api.ts';
import type { Stores } from './stores.ts';
import { answerWethod } from './wethod-api.ts';

export interface ServerOptions {
  host: string;
  port: number;
  latencyMs: number;
}

function toQuestion(request: IncomingMessage): Question {
  const { pathname, searchParams } = new URL(`http://sandbox${request.url ?? '/'}`);
  return {
    provider: pathname.startsWith('/v2/') ? 'qonto' : 'wethod',
    method: request.method ?? 'GET',
    path: pathname,
    parameters: searchParams,
    headers: request.headers,
  };
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body);
}

/** Both providers on one port, each below its own first path segment. */
export async function startServer(stores: Stores, options: ServerOptions) {
  const server = createServer(async (request, response) => {
    const question = toQuestion(request);
    const answer =
      question.provider === 'qonto'
        ? answerQonto(stores.qonto, question)
        : answerWethod(stores.wethod, question);
    if (options.latencyMs > 0) await sleep(options.latencyMs);
    send(response, answer);
  });
  server.listen(options.port, options.host);
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  return {
    url: `http://${options.host}:${port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
