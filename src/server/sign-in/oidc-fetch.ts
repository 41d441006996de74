import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { isLoopback } from '#domain/loopback.ts';
import type { Proxies } from '#server/upstream/proxy.ts';

/** A request to the OpenID provider, as oauth4webapi makes it. */
interface OidcRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export type OidcFetch = (url: string, request: OidcRequest) => Promise<Response>;

/** Milliseconds for one request: somebody waits for it before an empty page. */
const DEADLINE_MS = 10_000;
/** A list of keys, or of somebody's groups. */
const MOST_BYTES = 1024 * 1024;

/**
 * Node's own client in the place of `fetch`: through the proxies of the configuration, without `sec-fetch-mode`, never
 * along a redirect, with a deadline and a limit.
 */
export function createOidcFetch(proxyEnv: Proxies, deadlineMs = DEADLINE_MS): OidcFetch {
  const agents = {
    'http:': [new HttpAgent(), httpRequest],
    'https:': [new HttpsAgent({ proxyEnv }), httpsRequest],
  } as const;
  return async (address, { method, headers, body }) => {
    const url = new URL(address);
    const isHttp = url.protocol === 'http:';
    // The configuration lets http pass for an issuer on this machine; what it names must be there, too.
    if (isHttp && !isLoopback(url.hostname)) throw new Error('no http but on this machine');
    const [agent, request] = isHttp ? agents['http:'] : agents['https:'];
    const signal = AbortSignal.timeout(deadlineMs);
    const sent = { ...headers, 'accept-encoding': 'identity' };
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
    const outgoing = request(url, { method, headers: sent, agent, signal });
    outgoing.once('response', resolve).once('error', reject);
    outgoing.end(body === undefined || body === null ? undefined : String(body));
    const incoming = await promise;
    const status = incoming.statusCode ?? 500;
    const content = await readWhole(incoming);
    const isEmpty = status === 204 || status === 304;
    return new Response(isEmpty ? null : content, { status, headers: headersOf(incoming) });
  };
}

async function readWhole(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of incoming) {
    if (!(part instanceof Uint8Array)) throw new Error('no bytes');
    bytes += part.byteLength;
    if (bytes > MOST_BYTES) throw new Error('too long');
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    headers.append(rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '');
  }
  return headers;
}
