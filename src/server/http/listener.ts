import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { TLSSocket } from 'node:tls';
import { bytesOf, textAnswer } from './responses.ts';
import { validate, type Passed } from './guard.ts';
import { TOKEN_HEADER } from './post-routes.ts';
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
  readonly isOwn: (request: Request) => Promise<boolean>;
  readonly origins: Origins;
  readonly log: Log;
}

/** Where the guard stands: between Node's socket and a function of `Request`. */
export function toListener({ fetch, isOwn, origins, log }: ListenerOptions): Listener {
  const always = origins.kind === 'public' ? HSTS : {};
  return (incoming, outgoing, otherwise) => {
    const judged = validate(
      {
        method: incoming.method ?? '',
        httpVersion: incoming.httpVersion,
        target: incoming.url ?? '',
        rawHeaders: incoming.rawHeaders,
        port: incoming.socket.localPort ?? 0,
        peer: incoming.socket.remoteAddress ?? '',
        isEncrypted: incoming.socket instanceof TLSSocket,
      },
      origins,
    );
    if ('status' in judged) {
      const { status, reason, allow } = judged;
      // The reason and nothing of the request: an address can hold a name that was searched for.
      log({ event: 'refused', status, reason });
      // What else comes over this connection, such as a body, is of no interest.
      outgoing.shouldKeepAlive = false;
      void send(textAnswer(status, reason, allow ? { allow } : {}), outgoing, always);
      return;
    }
    const gone = new AbortController();
    outgoing.once('close', () => {
      if (!outgoing.writableFinished) gone.abort();
    });
    const request = toRequest(incoming, judged, gone.signal);
    const answerIt = () => void answer(incoming, request, outgoing, { fetch, log, always });
    if (!otherwise) answerIt();
    else void isOwn(request).then((isOurs) => (isOurs ? answerIt() : otherwise()));
  };
}

/** A year: a browser that has been here once asks for https by itself (RFC 6797). */
const HSTS = { 'strict-transport-security': 'max-age=31536000' };

/** What the gateway reads of a request; a provider gets none of it. */
const READ = [
  'accept',
  'accept-encoding',
  'accept-language',
  'cache-control',
  'cookie',
  'if-none-match',
  'sec-fetch-site',
  TOKEN_HEADER,
] as const;

const clients = new WeakMap<Request, string>();

/** The address that asks; nothing where the request came over no socket. */
export function clientOf(request: Request): string {
  return clients.get(request) ?? '';
}

/** Its origin is one of ours by now: the guard has seen to that. */
function toRequest(
  incoming: IncomingMessage,
  { origin, client }: Passed,
  signal: AbortSignal,
): Request {
  const headers = new Headers();
  for (const name of READ) {
    const value = incoming.headers[name];
    if (value !== undefined) headers.set(name, value.toString());
  }
  const request = new Request(new URL(incoming.url ?? '', origin), { headers, signal });
  clients.set(request, client);
  return request;
}

/** The same with its body, to whose length the guard has seen. */
async function withBody(request: Request, incoming: IncomingMessage): Promise<Request> {
  const { url, headers, signal } = request;
  const body = new Uint8Array(await buffer(incoming));
  const whole = new Request(url, { method: 'POST', headers, signal, body });
  clients.set(whole, clientOf(request));
  return whole;
}

async function answer(
  incoming: IncomingMessage,
  request: Request,
  outgoing: ServerResponse,
  { fetch, log, always }: Pick<ListenerOptions, 'fetch' | 'log'> & { always: HeaderFields },
): Promise<void> {
  try {
    const whole = incoming.method === 'POST' ? await withBody(request, incoming) : request;
    await send(await fetch(whole), outgoing, always);
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
      always,
    );
  }
}

type HeaderFields = Readonly<Record<string, string>>;

async function send(
  response: Response,
  outgoing: ServerResponse,
  always: HeaderFields,
): Promise<void> {
  const body = await bytesOf(response);
  if (outgoing.destroyed) return;
  const cookies = response.headers.getSetCookie();
  outgoing.writeHead(response.status, {
    ...Object.fromEntries(response.headers),
    ...always,
    // Several cookies are several headers, and never one with commas.
    ...(cookies.length > 0 && { 'set-cookie': cookies }),
    ...(response.status !== 304 && { 'content-length': body.byteLength }),
  });
  outgoing.end(body);
}
