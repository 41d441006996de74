import { toProblem } from '#domain/errors.ts';
import type { Problem } from '#domain/errors.ts';
import type { Upstream } from '#providers/upstream.ts';
import type { UpstreamResponse } from './http-transport.ts';
import { checkJson } from './json-check.ts';
import type { Limits } from '#server/limits.ts';
import type { UpstreamRequest } from './upstream-request.ts';
import { repeatsSecret } from './secrets.ts';

/** What may be passed on of a delivery: plain values, so that several who asked the same share it. */
export type UpstreamResult = UpstreamOk | UpstreamError;

export interface UpstreamOk {
  readonly state: 'sound';
  /** The provider's own bytes. */
  readonly body: Uint8Array<ArrayBuffer>;
  /** The provider's clock at that answer, in milliseconds since 1970; whole seconds. */
  readonly readAt: number | null;
}

export interface UpstreamError {
  readonly state: 'refused';
  readonly problem: Problem;
  /** What is answered, not always what the provider did. */
  readonly status: number;
}

/** Statuses that mean the same here as there; any other one is the provider's trouble, a 502. */
const PASSED_ON = new Set([400, 401, 403, 404, 412, 422, 429]);

/** Sound where it is a 200 with JSON that is no larger than a page and repeats no secret. */
export function toUpstreamResult(
  upstream: Upstream,
  secrets: readonly string[],
  delivery: UpstreamResponse,
  { isList }: Pick<UpstreamRequest, 'isList'>,
  { mostRows, mostValues }: Pick<Limits, 'mostRows' | 'mostValues'>,
): UpstreamResult {
  const { status, headers, body } = delivery;
  const isEcho = repeatsSecret(delivery, secrets);
  if (status === 200 && isJson(headers) && !isEcho) {
    const shape = checkJson(body);
    const isTooMuch = shape && (shape.values > mostValues || (isList && shape.rows > mostRows));
    if (isTooMuch) return { state: 'refused', problem: toProblem('contract'), status: 502 };
    if (shape) return { state: 'sound', body, readAt: readDate(headers.get('date')) };
  }
  const problem = upstream.readProblem(status, headers, readJson(delivery));
  const { kind, retryAfter } = problem;
  // A page instead of JSON comes from something in between: its 403 is not the provider's.
  const isPage = /^\s*text\/html\b/i.test(headers.get('content-type') ?? '') && status !== 429;
  if (isPage) {
    return { state: 'refused', problem: toProblem('upstream', { retryAfter }), status: 502 };
  }
  const isPassedOn = PASSED_ON.has(status) && kind !== 'upstream';
  return {
    state: 'refused',
    problem: isEcho ? toProblem(kind, { retryAfter }) : problem,
    status: isPassedOn ? status : 502,
  };
}

function isJson(headers: Headers): boolean {
  const type = headers.get('content-type') ?? '';
  return /^\s*application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type);
}

/** An error's body; `null` where it is no JSON. What is not an error is not read here. */
function readJson({ status, headers, body }: UpstreamResponse): unknown {
  if (status === 200 || !isJson(headers)) return null;
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    return json;
  } catch {
    return null;
  }
}

/**
 * Only the form that is sent (RFC 9110, 5.6.7): `Date` itself takes 31 February for 3 March, and two
 * headers in one line for the first of them.
 */
function readDate(value: string | null): number | null {
  const instant = Date.parse(value ?? '');
  return instant >= 0 && new Date(instant).toUTCString() === value ? instant : null;
}
