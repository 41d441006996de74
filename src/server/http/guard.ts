import { LOOPBACK_HOSTS } from '#domain/loopback.ts';

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
export function validate(request: RawRequest): GuardRefusal | null {
  const hosts = valuesOf(request, 'host');
  if (hosts.length !== 1) return { status: 400, reason: 'There must be one Host header.' };
  if (!servedHosts(request.port).includes(hosts[0]?.toLowerCase() ?? '')) {
    return { status: 421, reason: 'This host is not served here.' };
  }
  if (request.httpVersion !== '1.1') {
    return { status: 505, reason: 'Only HTTP/1.1 is spoken here.' };
  }
  if (request.method !== 'GET') return { status: 405, reason: 'Only GET is answered.' };
  const extra = judgeExtras(request);
  if (extra) return extra;
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

/** What no page asks for with a GET: a body, another protocol, a promise in advance. */
function judgeExtras(request: RawRequest): GuardRefusal | null {
  const has = (name: string) => valuesOf(request, name).length > 0;
  if (has('content-length') || has('transfer-encoding')) {
    return { status: 400, reason: 'A GET has no body.' };
  }
  if (has('upgrade')) return { status: 400, reason: 'No other protocol is spoken here.' };
  if (has('expect')) return { status: 417, reason: 'Nothing is promised in advance.' };
  return null;
}

function valuesOf({ rawHeaders }: RawRequest, name: string): string[] {
  return rawHeaders.filter(
    (_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name,
  );
}

function servedHosts(port: number): string[] {
  const withPort = LOOPBACK_HOSTS.map((host) => `${host}:${port}`);
  // A browser leaves out the port that http implies.
  return port === 80 ? [...withPort, ...LOOPBACK_HOSTS] : withPort;
}
