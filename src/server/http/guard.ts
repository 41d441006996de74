import { isServed, type Origins } from '#server/origins.ts';
import { MOST_REPORT_BYTES } from '#server/render-errors.ts';
import { methodAt } from './methods.ts';

/** A request as Node read it from the socket, before anything was decoded, joined or collapsed. */
export interface RawRequest {
  readonly method: string;
  /** `1.1`. */
  readonly httpVersion: string;
  /** The request target, byte for byte. */
  readonly target: string;
  /** Names and values in turns, as they came. */
  readonly rawHeaders: readonly string[];
  /** The port it came in on. */
  readonly port: number;
}

export interface GuardRefusal {
  readonly status: 400 | 403 | 405 | 417 | 421 | 505;
  readonly reason: string;
  /** The method that would be right. */
  readonly allow?: 'GET' | 'POST';
}

/**
 * Origin form (RFC 9112, 3.2.1) of segments that mean just what they say: no percent-encoding, no
 * empty, `.` or `..` segment, no backslash. The query may hold what a browser leaves as it is.
 */
const TARGET = /^(?:\/(?!\.{1,2}(?:[/?]|$))[\w.~!$&'()*+,;=:@-]+)*\/?(?:\?[!-"$-~]*)?$/;

/**
 * Judges what every request must be, whatever it asks for; `null` lets it pass. The Host comes first:
 * a name that is not ours is how a page elsewhere reaches a loopback server (DNS rebinding).
 */
export function validate(request: RawRequest, origins: Origins): GuardRefusal | null {
  const hosts = valuesOf(request, 'host');
  const [host] = hosts;
  if (host === undefined || hosts.length > 1) {
    return { status: 400, reason: 'There must be one Host header.' };
  }
  if (!isServed(origins, host, request.port)) {
    return { status: 421, reason: 'This host is not served here.' };
  }
  if (request.httpVersion !== '1.1') {
    return { status: 505, reason: 'Only HTTP/1.1 is spoken here.' };
  }
  const allow = methodAt(request.target);
  if (request.method !== allow) {
    return { status: 405, reason: `Only ${allow} is answered.`, allow };
  }
  return (
    judgeExtras(request) ??
    (allow === 'GET' ? judgeGet(request) : judgePost(request, host)) ??
    judgeTarget(request)
  );
}

/** What no page asks for: another protocol, a promise in advance. */
function judgeExtras(request: RawRequest): GuardRefusal | null {
  if (has(request, 'upgrade')) {
    return { status: 400, reason: 'No other protocol is spoken here.' };
  }
  if (has(request, 'expect')) return { status: 417, reason: 'Nothing is promised in advance.' };
  return null;
}

function judgeGet(request: RawRequest): GuardRefusal | null {
  return has(request, 'content-length') || has(request, 'transfer-encoding')
    ? { status: 400, reason: 'A GET has no body.' }
    : null;
}

/** A page elsewhere could post text without asking first, but not JSON, and not from our origin. */
function judgePost(request: RawRequest, host: string): GuardRefusal | null {
  const only = (name: string) => {
    const values = valuesOf(request, name);
    return values.length === 1 ? (values[0] ?? '') : '';
  };
  if (only('origin') !== `http://${host}`) {
    return { status: 403, reason: 'Only the pages of Rubrica itself may ask this.' };
  }
  const length = only('content-length');
  const isShort = /^[1-9]\d{0,3}$/.test(length) && Number(length) <= MOST_REPORT_BYTES;
  const isJson = only('content-type') === 'application/json';
  return !isShort || !isJson || has(request, 'transfer-encoding')
    ? { status: 400, reason: 'This body is not understood.' }
    : null;
}

function judgeTarget(request: RawRequest): GuardRefusal | null {
  if (!request.target.startsWith('/') || !TARGET.test(request.target)) {
    return { status: 400, reason: 'This address is not understood.' };
  }
  const [path = ''] = request.target.split('?', 1);
  if (path === '/api' || path.startsWith('/api/')) {
    const sites = valuesOf(request, 'sec-fetch-site');
    // Absent is refused too: a page on a rebound name, over http, sends none.
    if (sites.length !== 1 || sites[0] !== 'same-origin') {
      return { status: 403, reason: 'Only the pages of Rubrica itself may ask this.' };
    }
  }
  return null;
}

function has(request: RawRequest, name: string): boolean {
  return valuesOf(request, name).length > 0;
}

function valuesOf({ rawHeaders }: RawRequest, name: string): string[] {
  return rawHeaders.filter(
    (_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name,
  );
}
