import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { TLSSocket } from 'node:tls';
import { urlToHttpOptions } from 'node:url';
import { problemOf, ProblemError, toProblem } from '#domain/errors.ts';
import { isLoopback } from '#domain/loopback.ts';
import { ACCEPTED_ENCODINGS, readBody } from './body.ts';
import type { Limits } from '#server/limits.ts';
import type { Proxies } from './proxy.ts';

export interface UpstreamResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array<ArrayBuffer>;
}

export interface UpstreamAddress {
  readonly baseUrl: URL;
  /** Path and query. */
  readonly target: string;
  /** Makes it a POST of this form, for the addresses that give tokens. */
  readonly form?: URLSearchParams;
}

/** An idle connection is closed by us, before proxies and servers do: they wait a minute or more. */
const IDLE_MS = 30_000;

/** What every request says of itself, beside its credentials. */
export const OWN_HEADERS = {
  accept: 'application/json',
  'accept-encoding': ACCEPTED_ENCODINGS,
  'user-agent': 'Rubrica',
} as const;

interface Agents {
  readonly http: HttpAgent;
  readonly https: HttpsAgent;
}

function toAgents(proxyEnv: Proxies): Agents {
  const options = { keepAlive: true, timeout: IDLE_MS, proxyEnv };
  return { http: new HttpAgent(options), https: new HttpsAgent(options) };
}

/**
 * Carries questions to the providers over kept-alive connections. Node's own http client: it sends
 * the headers it is given, follows no redirect, and leaves the path as it is, while `fetch`
 * adds `sec-fetch-mode`, and Qonto refuses browsers. One question is one request: nothing is sent
 * again here, also not where a kept-alive connection turns out to be closed.
 */
export class HttpTransport {
  readonly #limits: Limits;
  readonly #direct: Agents;
  readonly #proxied: Agents;

  constructor(limits: Limits, proxies: Proxies = {}) {
    this.#limits = limits;
    // Said, too, where none is: Node may have been told to use the environment's for every agent.
    this.#direct = toAgents({});
    this.#proxied = toAgents(proxies);
  }

  /**
   * Any answer, whatever its status. Throws a `ProblemError` (`timeout`, `upstream`), or the signal's
   * reason where the one who asked has left; either way the provider's connection is closed.
   */
  async ask(
    address: UpstreamAddress,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
    /** Called once the request is on its way over a connection. */
    onSent: () => void = () => {},
  ): Promise<UpstreamResponse> {
    const deadline = new AbortController();
    const expire = () => deadline.abort(new ProblemError(toProblem('timeout')));
    const timers = [
      setTimeout(expire, this.#limits.wholeMs),
      setTimeout(expire, this.#limits.connectMs),
    ] as const;
    const either = AbortSignal.any([signal, deadline.signal]);
    try {
      const request = this.#open(address, headers, either);
      onConnected(request, () => {
        clearTimeout(timers[1]);
        onSent();
      });
      const response = await answerOf(request, either, address.form?.toString());
      const status = response.statusCode ?? 0;
      const { mostBytes, mostErrorBytes } = this.#limits;
      const most = status === 200 ? mostBytes : Math.min(mostBytes, mostErrorBytes);
      return { status, headers: headersOf(response), body: await readBody(response, most) };
    } catch (error) {
      either.throwIfAborted();
      // Refused, reset, cut, not HTTP, not what its content encoding says: all the provider's side.
      const problem = problemOf(error);
      throw new ProblemError(problem.kind === 'fault' ? toProblem('upstream') : problem, {
        cause: error,
      });
    } finally {
      for (const timer of timers) clearTimeout(timer);
    }
  }

  close(): void {
    for (const agents of [this.#direct, this.#proxied]) {
      for (const agent of Object.values(agents)) agent.destroy();
    }
  }

  #open(
    { baseUrl, target, form }: UpstreamAddress,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): ClientRequest {
    const isSecure = baseUrl.protocol === 'https:';
    // What is on this very machine, such as the sandbox, is never asked through another one.
    const agents = isLoopback(baseUrl.hostname) ? this.#direct : this.#proxied;
    const open = isSecure ? httpsRequest : httpRequest;
    return open({
      ...urlToHttpOptions(baseUrl),
      path: target,
      method: form === undefined ? 'GET' : 'POST',
      agent: isSecure ? agents.https : agents.http,
      signal,
      headers: {
        ...OWN_HEADERS,
        ...(form !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
        ...headers,
      },
    });
  }
}

function headersOf({ headersDistinct }: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  return headers;
}

function onConnected(request: ClientRequest, call: () => void): void {
  request.once('socket', (socket) => {
    if (!socket.connecting) call();
    else socket.once(socket instanceof TLSSocket ? 'secureConnect' : 'connect', call);
  });
}

/**
 * The head of the answer. However the request ends, so does the wait: Node says nothing more of one
 * whose connection it closed by itself, as after a `101` that nobody asked for.
 */
function answerOf(
  request: ClientRequest,
  signal: AbortSignal,
  body?: string,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.once('response', resolve);
    // Stays: what breaks later, breaks the body too, and is told there.
    request.on('error', reject);
    request.once('upgrade', (_, socket) => {
      socket.destroy();
      reject(new Error('an upgrade that nobody asked for'));
    });
    request.once('close', () => reject(new Error('closed without an answer')));
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    request.end(body);
  });
}
