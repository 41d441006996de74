import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { bytesOf, textAnswer } from './responses.ts';
import { validate } from './guard.ts';
import { framesOf, requestIdOf, type Log } from '#server/log.ts';
import type { Origins } from '#server/origins.ts';

export type Listener = (
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  /** In development: who answers what is not the gateway's own. */
  otherwise?: () => void,
) => void;

export interface ListenerOptions {
  readonly fetch: (request: Request) => Promise<Response>;
  /** In development, what is not is answered by others. */
  readonly isOwn: (request: Request) => boolean;
  readonly origins: Origins;
  readonly log: Log;
}

/** Where the guard stands: between Node's socket and a function of `Request`. */
export function toListener({ fetch, isOwn, origins, log }: ListenerOptions): Listener {
  return (incoming, outgoing, otherwise) => {
    const refusal = validate(
      {
        method: incoming.method ?? '',
        httpVersion: incoming.httpVersion,
        target: incoming.url ?? '',
        rawHeaders: incoming.rawHeaders,
        port: incoming.socket.localPort ?? 0,
      },
      origins,
    );
    if (refusal) {
      const { status, reason, allow } = refusal;
      // The reason and nothing of the request: an address can hold a name that was searched for.
      log({ event: 'refused', status, reason });
      // What else comes over this connection, such as a body, is of no interest.
      outgoing.shouldKeepAlive = false;
      void send(textAnswer(status, reason, allow ? { allow } : {}), outgoing);
      return;
    }
    const gone = new AbortController();
    outgoing.once('close', () => {
      if (!outgoing.writableFinished) gone.abort();
    });
    const request = toRequest(incoming, gone.signal);
    if (otherwise && !isOwn(request)) otherwise();
    else void answer(incoming, request, outgoing, { fetch, log });
  };
}

/** What the gateway reads of a request; a provider gets none of it. */
const READ = [
  'accept',
  'accept-encoding',
  'accept-language',
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

/** The same with its body, to whose length the guard has seen. */
async function withBody(request: Request, incoming: IncomingMessage): Promise<Request> {
  const { url, headers, signal } = request;
  const body = new Uint8Array(await buffer(incoming));
  return new Request(url, { method: 'POST', headers, signal, body });
}

async function answer(
  incoming: IncomingMessage,
  request: Request,
  outgoing: ServerResponse,
  { fetch, log }: Pick<ListenerOptions, 'fetch' | 'log'>,
): Promise<void> {
  try {
    const whole = incoming.method === 'POST' ? await withBody(request, incoming) : request;
    await send(await fetch(whole), outgoing);
  } catch (error) {
    // Who asked has left, perhaps in the middle of a body.
    if (request.signal.aborted || incoming.errored) return;
    if (outgoing.headersSent) {
      outgoing.destroy();
      return;
    }
    // Where, and not what: a message may quote somebody's data.
    const fault = error instanceof Error ? error : new Error('not an error');
    const id = requestIdOf(request);
    log({ event: 'fault', request: id, name: fault.name, frames: framesOf(fault) });
    await send(
      textAnswer(500, 'Something is wrong in Rubrica itself.', { 'x-request-id': id }),
      outgoing,
    );
  }
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  const body = await bytesOf(response);
  if (outgoing.destroyed) return;
  outgoing.writeHead(response.status, {
    ...Object.fromEntries(response.headers),
    ...(response.status !== 304 && { 'content-length': body.byteLength }),
  });
  outgoing.end(body);
}
