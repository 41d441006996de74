import { request } from 'node:http';
import { QONTO, WETHOD } from './credentials.ts';

/*
 * How the tests speak to the sandbox: with Node's own client, since `fetch` adds `sec-fetch-mode`
 * and Qonto refuses whatever looks like a browser.
 */

export interface Reply {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  text: string;
  /** The body read as JSON; the caller says what it is. */
  json<Body>(): Body;
}

export const WETHOD_HEADERS = {
  authorization: `Bearer ${WETHOD.token}`,
  'wethod-company': WETHOD.company,
  'wethod-version': WETHOD.version,
};
export const QONTO_HEADERS = { authorization: `Bearer ${QONTO.token}` };

interface Call {
  method?: string;
  headers?: Record<string, string>;
  /** Sent as JSON, a form as it is. */
  body?: unknown;
  signal?: AbortSignal;
}

export function call(address: string, { method = 'GET', headers = {}, body, signal }: Call = {}) {
  return new Promise<Reply>((resolve, reject) => {
    const outgoing = request(
      address,
      { method, headers, ...(signal === undefined ? {} : { signal }) },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          const { statusCode = 0 } = response;
          resolve({
            status: statusCode,
            headers: response.headers,
            text,
            json: () => JSON.parse(text),
          });
        });
      },
    );
    outgoing.on('error', reject);
    if (body instanceof URLSearchParams) {
      outgoing.setHeader('content-type', 'application/x-www-form-urlencoded');
      outgoing.end(body.toString());
    } else outgoing.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
