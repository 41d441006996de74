import { toProblem } from '#domain/errors.ts';
import type { Problem } from '#domain/errors.ts';
import type { Connected, Upstream } from '#providers/upstream.ts';
import type { UpstreamResponse } from './http-transport.ts';

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

/** Below this it would be found in ordinary words; tokens are much longer. */
const SHORTEST_SECRET = 8;

/** Sound where it is a 200 with JSON that repeats no secret; the provider's problem otherwise. */
export function toUpstreamResult(
  upstream: Upstream,
  connection: Connected,
  delivery: UpstreamResponse,
): UpstreamResult {
  const { status, headers, body } = delivery;
  const json = readJson(delivery);
  const isEcho = echoes(delivery, connection);
  if (status === 200 && json !== undefined && !isEcho) {
    return { state: 'sound', body, readAt: readDate(headers.get('date')) };
  }
  // A page instead of JSON comes from something in between: its 403 is not the provider's.
  const isPage = /^\s*text\/html\b/i.test(headers.get('content-type') ?? '') && status !== 429;
  if (isPage) return { state: 'refused', problem: toProblem('upstream'), status: 502 };

  const problem = upstream.readProblem(status, headers, json ?? null);
  const { kind, retryAfter } = problem;
  const isPassedOn = PASSED_ON.has(status) && kind !== 'upstream';
  return {
    state: 'refused',
    problem: isEcho ? toProblem(kind, { retryAfter }) : problem,
    status: isPassedOn ? status : 502,
  };
}

/** `undefined` where it is none: another content type, a cut body, not UTF-8 (RFC 8259, 8.1). */
function readJson({ headers, body }: UpstreamResponse): unknown {
  if (!/^\s*application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(headers.get('content-type') ?? '')) {
    return undefined;
  }
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    return json;
  } catch {
    return undefined;
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

/** Systems have been seen to repeat a refused token in the sentence that refuses it. */
function echoes({ headers, body }: UpstreamResponse, { secrets }: Connected): boolean {
  const text = [...headers.values(), Buffer.from(body).toString('latin1')].join('\n');
  // Some write JSON's optional \/ for a slash.
  const plain = text.replaceAll('\\/', '/');
  return secrets.some((secret) => secret.length >= SHORTEST_SECRET && plain.includes(secret));
}
