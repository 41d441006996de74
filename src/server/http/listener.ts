import type { IncomingMessage, ServerResponse } from 'node:http';
import { textAnswer } from './responses.ts';
import { validate } from './guard.ts';

export type Listener = (
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  /** In development: who answers what is not the gateway's own. */
  otherwise?: () => void,
) => void;

/** Where the guard stands: between Node's socket and a function of `Request`. */
export function toListener(
  fetch: (request: Request) => Promise<Response>,
  isOwn: (path: string) => boolean,
  log: (line: string) => void,
): Listener {
  return (incoming, outgoing, otherwise) => {
    const target = incoming.url ?? '';
    const refusal = validate({
      method: incoming.method ?? '',
      httpVersion: incoming.httpVersion,
      target,
      rawHeaders: incoming.rawHeaders,
      port: incoming.socket.localPort ?? 0,
    });
    if (refusal) {
      // The reason and nothing of the request: an address can hold a name that was searched for.
      log(`refused ${refusal.status}: ${refusal.reason}`);
      const headers = refusal.status === 405 ? { allow: 'GET' } : {};
      // What else comes over this connection, such as a body, is of no interest.
      outgoing.shouldKeepAlive = false;
      void send(textAnswer(refusal.status, refusal.reason, headers), outgoing);
      return;
    }
    const url = new URL(target, 'http://rubrica');
    if (otherwise && !isOwn(url.pathname)) {
      otherwise();
      return;
    }
    void answer(url, incoming, outgoing, fetch, log);
  };
}

async function answer(
  url: URL,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  fetch: (request: Request) => Promise<Response>,
  log: (line: string) => void,
): Promise<void> {
  const gone = new AbortController();
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) gone.abort();
  });
  try {
    // What the gateway reads of a request; a provider gets none of it.
    const headers = new Headers();
    for (const name of ['accept-encoding', 'cache-control', 'if-none-match'] as const) {
      const value = incoming.headers[name];
      if (value !== undefined) headers.set(name, value.toString());
    }
    await send(await fetch(new Request(url, { headers, signal: gone.signal })), outgoing);
  } catch (error) {
    if (gone.signal.aborted) return;
    if (outgoing.headersSent) {
      outgoing.destroy();
      return;
    }
    // Where, and not what: a message may quote somebody's data.
    log(`fault: ${error instanceof Error ? `${error.name}${framesOf(error)}` : 'not an Error'}`);
    await send(textAnswer(500, 'Something is wrong in Rubrica itself.'), outgoing);
  }
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer());
  if (outgoing.destroyed) return;
  outgoing.writeHead(response.status, {
    ...Object.fromEntries(response.headers),
    ...(response.status !== 304 && { 'content-length': body.byteLength }),
  });
  outgoing.end(body);
}

function framesOf({ stack = '' }: Error): string {
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return frames.length > 0 ? `\n${frames.join('\n')}` : '';
}
