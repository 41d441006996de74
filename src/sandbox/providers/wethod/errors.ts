import { STATUS_CODES } from 'node:http';
import { jsonAnswer, type Answer } from '#sandbox/exchange.ts';

export interface Failure {
  field: string;
  message: string;
}

// Which keys come with 404, 405, 429 and 5xx is unknown; the others are the provider's page's.
const KEYS: Record<number, string> = {
  400: 'invalid_data',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  412: 'precondition_failure',
  422: 'unprocessable_entity',
  429: 'too_many_requests',
};

/** An error in wethod's shape, its framework's response fields included, as the page's samples show. */
export function wethodError(
  status: number,
  message: string,
  extra: { failures?: Failure[]; headers?: Record<string, string> } = {},
): Answer {
  const body = {
    headers: {},
    content: '',
    version: '1.1',
    status_code: status,
    status_text: STATUS_CODES[status] ?? '',
    charset: 'UTF-8',
    callback: '',
    encoding_options: 64,
    key: KEYS[status] ?? 'internal_error',
    message,
    ...(extra.failures === undefined ? {} : { failures: extra.failures }),
  };
  return jsonAnswer(status, body, extra.headers);
}

export const invalidData = (failures: Failure[]): Answer =>
  wethodError(400, "You provided invalid data. Check 'failures' for details.", { failures });

/** wethod says the wait in seconds in a header of its own. */
export const wethodRateLimit = (seconds: number): Answer =>
  wethodError(429, 'Too many requests.', {
    headers: { 'x-ratelimit-retry-after': String(seconds) },
  });
