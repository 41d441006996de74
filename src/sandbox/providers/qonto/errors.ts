import { randomBytes } from 'node:crypto';
import { jsonAnswer, type Answer } from '#sandbox/exchange.ts';

export interface QontoProblem {
  code: string;
  detail: string;
  source?: { pointer?: string; parameter?: string };
  status?: string;
  message?: string;
}

/** Every answer has a trace, in the header and in an error's body alike. */
export const newTrace = (): string => randomBytes(16).toString('hex');

export function qontoErrors(
  status: number,
  errors: QontoProblem[],
  headers: Record<string, string> = {},
): Answer {
  const trace = newTrace();
  return jsonAnswer(status, { errors, trace_id: trace }, { 'x-tyk-trace-id': trace, ...headers });
}

export const qontoError = (status: number, code: string, detail: string): Answer =>
  qontoErrors(status, [{ code, detail }]);

/** What the gateway before the API says of a route it does not know. */
export const unknownRoute = (): Answer => ({
  status: 404,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'x-tyk-trace-id': newTrace() },
  body: '404 page not found\n',
});

/** Headers and body of a 429 are not documented; `Retry-After` is the standard's (RFC 9110). */
export const qontoRateLimit = (seconds: number): Answer =>
  qontoErrors(429, [{ code: 'too_many_requests', detail: 'Rate limit exceeded' }], {
    'retry-after': String(seconds),
  });

/** A 500 has an empty body. */
export const qontoFailure = (): Answer => ({
  status: 500,
  headers: { 'x-tyk-trace-id': newTrace() },
  body: '',
});

/** Without its staging token Qonto's own sandbox shows a page meant for people, with status 200. */
export const stagingPage = (): Answer => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: '<!doctype html><html><head><title>Sign in</title></head><body><h1>Sign in to continue</h1></body></html>',
});
