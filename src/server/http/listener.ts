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
  isOwn: (request: Request) => boolean,
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
    const gone = new AbortController();
    outgoing.once('close', () => {
      if (!outgoing.writableFinished) gone.abort();
    });
    const request = toRequest(incoming, gone.signal);
    if (otherwise && !isOwn(request)) otherwise();
    else void answer(request, outgoing, fetch, log);
  };
}

/** What the gateway reads of a request; a provider gets none of it. */
const READ = [
  'accept-encoding',
  'cache-control',
  'cookie',
  'if-none-match',
  'sec-fetch-site',
] as const;

/** Its host is one of ours by now: the guard has seen to that. */
function toRequest(incoming: IncomingMessage, signal: AbortSignal): Request {
  const headers = new Headers();
  for (const name of READ) {
    const value = incoming.headers[name];
    if (value !== undefined) headers.set(name, value.toString());
  }
  const url = new URL(incoming.url ?? '', `http://${incoming.headers.host}`);
  return new Request(url, { headers, signal });
}

async function answer(
  request: Request,
  outgoing: ServerResponse,
  fetch: (request: Request) => Promise<Response>,
  log: (line: string) => void,
): Promise<void> {
  try {
    await send(await fetch(request), outgoing);
  } catch (error) {
    if (request.signal.aborted) return;
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
