import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { TLSSocket } from 'node:tls';
import { urlToHttpOptions } from 'node:url';
import { problemOf, ProblemError, toProblem } from '#domain/errors.ts';
import type { Connected } from '#providers/upstream.ts';
import { ACCEPTED_ENCODINGS, readBody } from './body.ts';
import type { Limits } from '#server/limits.ts';

export interface UpstreamResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array<ArrayBuffer>;
}

/**
 * Carries questions to the providers over kept-alive connections. Node's own http client: it sends
 * the headers it is given, follows no redirect, and keeps its hands off the path, whereas `fetch`
 * adds `sec-fetch-mode`, and Qonto refuses browsers.
 */
export class HttpTransport {
  readonly #limits: Limits;
  readonly #agents = {
    'http:': new HttpAgent({ keepAlive: true }),
    'https:': new HttpsAgent({ keepAlive: true }),
  };

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /**
   * Any answer, whatever its status. Throws a `ProblemError` (`timeout`, `upstream`), or the signal's
   * reason where the one who asked has left; either way the provider's connection is closed.
   */
  async ask(
    connection: Connected,
    target: string,
    signal: AbortSignal,
    /** Waited for before every request beyond the one that was asked for. */
    beforeResend: (signal: AbortSignal) => Promise<void> = () => Promise.resolve(),
  ): Promise<UpstreamResponse> {
    const deadline = new AbortController();
    const expire = () => deadline.abort(new ProblemError(toProblem('timeout')));
    const timers = [
      setTimeout(expire, this.#limits.wholeMs),
      setTimeout(expire, this.#limits.connectMs),
    ] as const;
    const either = AbortSignal.any([signal, deadline.signal]);
    try {
      const onConnected = () => clearTimeout(timers[1]);
      const response = await this.#send(connection, target, either, onConnected, beforeResend);
      const headers = new Headers();
      for (const [name, values] of Object.entries(response.headersDistinct)) {
        for (const value of values ?? []) headers.append(name, value);
      }
      const body = await readBody(response, this.#limits.mostBytes);
      return { status: response.statusCode ?? 0, headers, body };
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
    for (const agent of Object.values(this.#agents)) agent.destroy();
  }

  /** Up to the answer's head. A kept-alive connection may have ended in the meantime: then once more. */
  async #send(
    connection: Connected,
    target: string,
    signal: AbortSignal,
    onConnected: () => void,
    beforeResend: (signal: AbortSignal) => Promise<void>,
  ): Promise<IncomingMessage> {
    for (;;) {
      const request = this.#open(connection, target, signal);
      request.once('socket', (socket) => {
        if (!socket.connecting) onConnected();
        else socket.once(socket instanceof TLSSocket ? 'secureConnect' : 'connect', onConnected);
      });
      try {
        return await answerOf(request);
      } catch (error) {
        const isStale = request.reusedSocket && isReset(error) && !signal.aborted;
        if (!isStale) throw error;
        await beforeResend(signal);
      }
    }
  }

  #open({ baseUrl, headers }: Connected, target: string, signal: AbortSignal): ClientRequest {
    const isSecure = baseUrl.protocol === 'https:';
    const open = isSecure ? httpsRequest : httpRequest;
    return open({
      ...urlToHttpOptions(baseUrl),
      path: target,
      method: 'GET',
      agent: isSecure ? this.#agents['https:'] : this.#agents['http:'],
      signal,
      headers: {
        accept: 'application/json',
        'accept-encoding': ACCEPTED_ENCODINGS,
        'user-agent': 'Rubrica',
        ...headers,
      },
    });
  }
}

function answerOf(request: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.once('response', resolve);
    // Stays: what breaks later, breaks the body too, and is told there.
    request.on('error', reject);
    request.end();
  });
}

function isReset(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ECONNRESET';
}
