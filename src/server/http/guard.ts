import { reached, type Origins, type Reached } from '#server/origins.ts';
import { postRouteOf, type PostRoute } from './post-routes.ts';

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
  /** The address at the other end of the connection. */
  readonly peer: string;
  readonly isEncrypted: boolean;
}

/** A request that may be answered: under which of our names it came, and from which address. */
export type Passed = Exclude<Reached, string>;

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

/** As each sender writes the type of its body. A logout token is ASCII, whatever the provider calls its alphabet. */
const TYPES = {
  page: /^application\/json$/,
  provider: /^application\/x-www-form-urlencoded(?:; ?charset=[\w-]+)?$/i,
} as const satisfies Record<PostRoute['from'], RegExp>;

const NOT_OURS: GuardRefusal = {
  status: 403,
  reason: 'Only the pages of Rubrica itself may ask this.',
};

/**
 * Judges what every request must be, whatever it asks for. The Host comes first: a name that is not ours is how a page
 * elsewhere reaches a loopback server (DNS rebinding).
 */
export function validate(request: RawRequest, origins: Origins): GuardRefusal | Passed {
  const hosts = valuesOf(request, 'host');
  const [host] = hosts;
  if (host === undefined || hosts.length > 1) {
    return { status: 400, reason: 'There must be one Host header.' };
  }
  const { port, peer, isEncrypted } = request;
  const name = (header: string) => valuesOf(request, header);
  const passed = reached(origins, { host, port, peer, isEncrypted, valuesOf: name });
  if (passed === 'not served') return { status: 421, reason: 'This host is not served here.' };
  if (passed === 'not encrypted') return { status: 403, reason: 'Only https is answered here.' };
  return judgeForm(request, passed.origin) ?? passed;
}

function judgeForm(request: RawRequest, origin: string): GuardRefusal | null {
  if (request.httpVersion !== '1.1') {
    return { status: 505, reason: 'Only HTTP/1.1 is spoken here.' };
  }
  const route = postRouteOf(request.target);
  const allow = route ? 'POST' : 'GET';
  if (request.method !== allow) {
    return { status: 405, reason: `Only ${allow} is answered.`, allow };
  }
  return (
    judgeExtras(request) ??
    (route ? judgePost(request, origin, route) : judgeGet(request, origin)) ??
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

/**
 * From elsewhere a page may be opened, and nothing else: a picture, a frame, a script of another site gets nothing. A
 * program that is no browser says nothing of where it stands.
 */
function judgeGet(request: RawRequest, origin: string): GuardRefusal | null {
  if (has(request, 'content-length') || has(request, 'transfer-encoding')) {
    return { status: 400, reason: 'A GET has no body.' };
  }
  if (valuesOf(request, 'origin').some((value) => value !== origin)) return NOT_OURS;
  const sites = valuesOf(request, 'sec-fetch-site');
  const isHere = sites.every((site) => site === 'same-origin' || site === 'none');
  const isPage =
    only(request, 'sec-fetch-mode') === 'navigate' &&
    only(request, 'sec-fetch-dest') === 'document';
  return sites.length > 1 || !(isHere || isPage) ? NOT_OURS : null;
}

/**
 * A page elsewhere could post text without asking first, but not JSON, and not from our origin. A form is posted by the
 * provider's server, which is no browser: those say where they stand.
 */
function judgePost(
  request: RawRequest,
  origin: string,
  { from, mostBytes }: PostRoute,
): GuardRefusal | null {
  const isOfBrowser = has(request, 'origin') || has(request, 'sec-fetch-site');
  const isOurs = from === 'page' ? only(request, 'origin') === origin : !isOfBrowser;
  if (!isOurs) return NOT_OURS;
  const length = only(request, 'content-length');
  const isShort = /^[1-9]\d{0,5}$/.test(length) && Number(length) <= mostBytes;
  const isRead = TYPES[from].test(only(request, 'content-type'));
  return !isShort || !isRead || has(request, 'transfer-encoding')
    ? { status: 400, reason: 'This body is not understood.' }
    : null;
}

function judgeTarget(request: RawRequest): GuardRefusal | null {
  if (!request.target.startsWith('/') || !TARGET.test(request.target)) {
    return { status: 400, reason: 'This address is not understood.' };
  }
  const [path = ''] = request.target.split('?', 1);
  if (path === '/api' || path.startsWith('/api/')) {
    // Absent is refused too: a page on a rebound name, over http, sends none.
    if (only(request, 'sec-fetch-site') !== 'same-origin') return NOT_OURS;
  }
  return null;
}

/** A header's value; none where it comes twice. */
function only(request: RawRequest, name: string): string {
  const values = valuesOf(request, name);
  return values.length === 1 ? (values[0] ?? '') : '';
}

function has(request: RawRequest, name: string): boolean {
  return valuesOf(request, name).length > 0;
}

function valuesOf({ rawHeaders }: RawRequest, name: string): string[] {
  return rawHeaders.filter(
    (_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name,
  );
}
