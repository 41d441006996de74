import fc from 'fast-check';

const segment = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('api', 'wethod', 'qonto', 'clients', 'providers') },
  fc.constantFrom('v2', '..', '.', '', '%2e%2e', '%2f', '\\', '42', '0', '007', '__proto__', '\0'),
  fc.uuid(),
  fc.nat().map(String),
  fc.string({ maxLength: 6 }),
);
const path = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('/api/providers/wethod/clients', '/api/providers/qonto/clients'),
  },
  fc
    .tuple(
      fc.constantFrom('/api/providers/wethod/clients/', '/api/providers/qonto/clients/'),
      segment,
    )
    .map((p) => p.join('')),
  fc.array(segment, { maxLength: 6 }).map((segments) => `/${segments.join('/')}`),
  fc.array(segment, { maxLength: 6 }).map((segments) => segments.join('/')),
);
const name = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('include', 'limit', 'offset', 'updated_at', 'deleted', 'deleted_at'),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom('page', 'per_page', 'sort_by', 'filter[name]', 'filter%5Bemail%5D'),
  },
  fc.constantFrom(
    'filter',
    'filter[]',
    'Limit',
    'limit[]',
    'access_token',
    'constructor',
    '%6cimit',
    '%',
  ),
  fc.string({ maxLength: 5 }),
);
const value = fc.oneof(
  fc.integer({ min: -2, max: 120 }).map(String),
  fc.constantFrom(
    'externalIdentifiers',
    'only',
    'name:asc',
    'name',
    '01',
    '1e2',
    '+5',
    ' 5',
    '',
    '%00',
  ),
  fc.constantFrom(
    'eq:2026-01-31',
    'bt:2026-01-01,2026-02-01',
    'in:2026-02-30',
    'gte:2024-06-15T10:00:00%2B00:00',
  ),
  fc.constantFrom(
    '1%26limit%3D2',
    '1%23',
    '1%0d%0aX-Evil:%201',
    '%ff',
    '%C3%A9t',
    'a b',
    'x\r\nX-Evil: 1',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }).map(encodeURIComponent),
  fc.string({ maxLength: 8 }),
);
/** What somebody may ask for: much of it nearly right, nothing of it encoded for them. */
export const fuzzedTarget = fc
  .tuple(path, fc.array(fc.tuple(name, value), { maxLength: 4 }))
  .map(([start, pairs]) =>
    pairs.length > 0 ? `${start}?${pairs.map((pair) => pair.join('=')).join('&')}` : start,
  );
/** A header, or what passes for one: some smuggle a second request. */
export const fuzzedHeader = fc.constantFrom(
  'Cookie: a=1',
  'Authorization: Bearer x',
  'X-Forwarded-Host: evil.example',
  'Wethod-Company: other',
  'Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0',
  'Content-Length: 5\r\n\r\nhello',
  'X-Http-Method-Override: DELETE',
);

const OWN_ADDRESSES = [
  '/',
  '/clients/wethod',
  '/clients/qonto?q=aurora',
  '/clients/wethod/42',
  '/team',
  '/api/session',
  '/api/providers',
  '/api/inspector',
  '/api/connections',
  '/api/admin/sessions',
  '/sign-in/start?to=/clients/wethod',
  '/sign-in/callback?code=a&state=b',
  '/connections/qonto/callback?code=a&state=b',
  '/healthz',
  '/readyz',
  '/metrics',
];
const POSTED = [
  '/api/render-errors',
  '/api/session/end',
  '/api/admin/sessions/end',
  '/api/connections/qonto',
  '/api/connections/qonto/disconnect',
];
const teamHeader = fc.oneof(
  fuzzedHeader,
  fc
    .tuple(
      fc.constantFrom('__Host-rubrica', '__Host-rubrica-session', 'rubrica', '__Host-'),
      fc.base64String({ maxLength: 64 }),
    )
    .map((pair) => `Cookie: ${pair.join('=')}`),
  fc.constantFrom(
    'Accept: text/html',
    'Accept-Language: it, fr;q=0.9',
    'If-None-Match: "x"',
    'Sec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document',
    'Sec-Fetch-Site: cross-site',
    'Origin: https://clients.acme.example',
    'Origin: null',
    'Origin: https://evil.example',
    'X-Rubrica-Token: x',
    'X-Forwarded-For: 203.0.113.9, 127.0.0.1',
    'X-Forwarded-Proto: http',
    'Forwarded: for=127.0.0.1;proto=https;host=clients.acme.example',
    'Host: evil.example',
    'Expect: 100-continue',
    'Upgrade: h2c',
    'Connection: close',
  ),
  fc.tuple(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 })).map((one) => one.join(': ')),
);
const body = fc.oneof(fc.json({ maxDepth: 1 }), fc.constantFrom('{}', '{"id":"x"}', '[', ''));

/** A request as bytes, and whether it has come to its end: what has not is followed by the end of the connection. */
export interface FuzzedRequest {
  readonly text: string;
  readonly isWhole: boolean;
}

const SPEAKS_OF_BODY = /content-length|transfer-encoding/i;

/** What reaches a server for a team through its proxy: in good form, nearly, or not at all. */
const formed = fc
  .record({
    method: fc.oneof(
      { weight: 40, arbitrary: fc.constant('GET') },
      fc.constantFrom('HEAD', 'POST', 'PUT', 'OPTIONS', 'TRACE', 'get', 'PRI'),
    ),
    address: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...OWN_ADDRESSES) },
      { weight: 4, arbitrary: fuzzedTarget.map((text) => text.replaceAll(/[^!-~]/g, '')) },
      { weight: 1, arbitrary: fuzzedTarget },
    ),
    version: fc.oneof(
      { weight: 60, arbitrary: fc.constant('1.1') },
      fc.constantFrom('1.0', '2.0', '9'),
    ),
    headers: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 2, arbitrary: fc.array(teamHeader, { minLength: 1, maxLength: 3 }) },
    ),
  })
  .map(({ method, address, version, headers }) => ({
    text: head(`${method} ${address} HTTP/${version}`, headers),
    isWhole: !SPEAKS_OF_BODY.test(headers.join('\n')),
  }));
const posted = fc
  .tuple(fc.constantFrom(...POSTED), body, fc.array(teamHeader, { maxLength: 1 }))
  .map(([address, content, headers]) => ({
    text: `${head(`POST ${address} HTTP/1.1`, [
      'Origin: https://clients.acme.example',
      'Content-Type: application/json',
      `Content-Length: ${Buffer.byteLength(content)}`,
      ...headers,
    ])}${content}`,
    isWhole: !SPEAKS_OF_BODY.test(headers.join('\n')),
  }));
const cut = fc
  .tuple(fc.oneof(formed, posted), fc.nat({ max: 200 }))
  .map(([{ text }, length]) => ({ text: text.slice(0, length), isWhole: false }));
const noise = fc
  .uint8Array({ maxLength: 80 })
  .map((bytes) => ({ text: Buffer.from(bytes).toString('latin1'), isWhole: false }));

export const fuzzedRequest: fc.Arbitrary<FuzzedRequest> = fc.oneof(
  { weight: 40, arbitrary: formed },
  { weight: 4, arbitrary: posted },
  { weight: 1, arbitrary: cut },
  { weight: 1, arbitrary: noise },
);

function head(first: string, headers: readonly string[]): string {
  const usual = ['Host: clients.acme.example', 'X-Forwarded-Proto: https'];
  const lines = [first, ...usual, 'Sec-Fetch-Site: same-origin', ...headers];
  return `${lines.join('\r\n')}\r\n\r\n`;
}
