import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerControl } from './control/control-api.ts';
import { deliver, send } from './faults/delivery.ts';
import { jsonAnswer, type Answer, type Provider, type Question } from './exchange.ts';
import { spoil } from './faults/fault-answer.ts';
import { FaultBook } from './faults/fault-book.ts';
import { answerQonto, newQontoAccess } from './providers/qonto/api.ts';
import { RequestLog } from './control/request-log.ts';
import type { Stores } from './stores.ts';
import { answerWethod } from './providers/wethod/api.ts';

export interface ServerOptions {
  host: string;
  port: number;
  latencyMs: number;
}

const nowhere: Answer = {
  status: 404,
  headers: { 'content-type': 'text/plain' },
  body: 'Not found\n',
};

function providerOf(path: string): Provider | null {
  if (path.startsWith('/api/')) return 'wethod';
  return path.startsWith('/v2/') || path.startsWith('/oauth2/') ? 'qonto' : null;
}

/** Whether a Host header names this machine by itself, or as the sandbox was told to listen. */
function isOwnName(header: string | undefined, host: string): boolean {
  const name = (header ?? '').toLowerCase().replace(/:\d+$/, '');
  return ['127.0.0.1', 'localhost', '[::1]', host, `[${host}]`].includes(name);
}

/** Both providers on one port, each below its own first path segment. */
export async function startServer(stores: Stores, { host, port, latencyMs }: ServerOptions) {
  const faults = new FaultBook();
  const log = new RequestLog();
  const access = newQontoAccess();

  const answer = (question: Question): Answer =>
    question.provider === 'wethod'
      ? answerWethod(stores.wethod, question)
      : answerQonto(stores.qonto, access, question);

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Not through URL, which would tidy up a path that a provider sees as it is.
    const { url = '/', method = 'GET', headers } = request;
    const [path = '', query = ''] = url.split(/\?(.*)/s, 2);
    if (path.startsWith('/__')) {
      // Only a page in a browser says where it comes from, and none has business here.
      if (headers.origin !== undefined)
        return send(response, jsonAnswer(403, { problems: ['Not from a page.'] }));
      // A page that reaches this port by a name of its own (DNS rebinding) need not say it.
      if (!isOwnName(headers.host, host))
        return send(response, jsonAnswer(421, { problems: ['This host is not served here.'] }));
      return send(
        response,
        answerControl({ stores, faults, log, access }, method, path, await text(request)),
      );
    }
    const body = method === 'POST' ? await text(request) : '';
    request.resume();
    const provider = providerOf(path);
    const noteFault = log.follow({ provider, method, path, query }, response);
    if (provider === null) return send(response, nowhere);

    const parameters = new URLSearchParams(query);
    const question = { provider, method, path, parameters, headers, body };
    const honest = answer(question);
    const fault = faults.take(question, honest);
    if (fault !== null) noteFault(fault);
    const given = fault === null ? honest : spoil(fault, honest);
    if (provider === 'qonto') access.throttle.note(given);
    if (latencyMs > 0) await sleep(latencyMs, undefined, { ref: false });
    return deliver(response, given, fault);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      // The client may have gone in the middle of it; anything else is a mistake of ours.
      if (!response.destroyed) process.emitWarning(error instanceof Error ? error : String(error));
      response.destroy();
    });
  });
  // Longer than anybody keeps an idle connection, so that none is closed as it is being reused.
  server.keepAliveTimeout = 120_000;
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  const actualPort = typeof address === 'object' && address !== null ? address.port : port;

  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actualPort}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
