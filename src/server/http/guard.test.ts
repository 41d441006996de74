import { METHODS } from 'node:http';
import { expect, test } from 'vitest';
import {
  ask,
  environmentOf,
  exchange,
  recordingUpstream,
  servedGateway,
} from '#server/test-servers.ts';

async function setUp() {
  const upstream = await recordingUpstream((_, response) => {
    response.setHeader('content-type', 'application/json').end('[]');
  });
  const gateway = await servedGateway(environmentOf(upstream.url));
  return {
    upstream,
    gateway,
    port: gateway.port,
    [Symbol.asyncDispose]: async () => {
      await gateway[Symbol.asyncDispose]();
      await upstream[Symbol.asyncDispose]();
    },
  };
}

test('a question from the own page is answered', async () => {
  await using world = await setUp();
  const answer = await ask(world.port, '/api/providers/wethod/clients?limit=1');
  expect([answer.status, answer.body.toString()]).toEqual([200, '[]']);
  expect(world.upstream.requests).toHaveLength(1);
});

test.each([
  '//api/providers/wethod/clients',
  '//evil.example/api/providers/wethod/clients',
  '/\\evil.example/api/providers/wethod/clients',
  '\\\\evil.example',
  '/api\\wethod\\clients',
  '/api//wethod/clients',
  '/api/./wethod/clients',
  '/api/../api/providers/wethod/clients',
  '/x/../api/providers/wethod/clients',
  '/api/providers/wethod/clients/..',
  '/%2e%2e/api/providers/wethod/clients',
  '/api/%2E%2E/api/providers/wethod/clients',
  '/api/wethod%2fclients',
  '/api/wethod%2Fclients',
  '/api/wethod%5cclients',
  '/api/providers/wethod/clients/%31',
  '/api/providers/wethod/clients%00',
  '/api/providers/wethod/clients/\0',
  '/%61pi/wethod/clients',
  '/api/providers/wethod/clients#',
  '/api/providers/wethod/clients?limit=1#x',
  '/api/providers/wethod/clients?limit=\xe9',
  '/api/providers/wethod/cli\xe9nts',
  '/api/providers/wethod/clients/<1>',
  'http://127.0.0.1/api/providers/wethod/clients',
  'http://evil.example/',
  'https://127.0.0.1/api/providers/wethod/clients',
  'file:///etc/passwd',
  'api/wethod/clients',
  '127.0.0.1:443',
  '*',
  '?limit=1',
])('the target %j is refused and goes nowhere', async (target) => {
  await using world = await setUp();
  const answer = await ask(world.port, target);
  expect(answer.status).toBe(400);
  expect(world.upstream.requests).toEqual([]);
});

test.each(['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]'])(
  'the host %s is served',
  async (host) => {
    await using world = await setUp();
    const lines = ['GET /healthz HTTP/1.1', `Host: ${host}:${world.port}`, 'Connection: close'];
    expect((await exchange(world.port, lines)).status).toBe(200);
  },
);

test.each([
  'evil.example',
  '127.0.0.1',
  'localhost:1',
  'localhost.:PORT',
  'evil.example:PORT',
  '127.0.0.1.evil.example:PORT',
  '127.1:PORT',
  '0.0.0.0:PORT',
  '[::]:PORT',
  'user@127.0.0.1:PORT',
  '127.0.0.1:PORT, 127.0.0.1:PORT',
  '',
])('the host %j is refused on every route', async (host) => {
  await using world = await setUp();
  const header = `Host: ${host.replaceAll('PORT', String(world.port))}`;
  for (const target of ['/', '/healthz', '/api/providers', '/api/providers/wethod/clients']) {
    const lines = [
      `GET ${target} HTTP/1.1`,
      header,
      'Sec-Fetch-Site: same-origin',
      'Connection: close',
    ];
    expect([400, 421]).toContain((await exchange(world.port, lines)).status);
  }
  expect(world.upstream.requests).toEqual([]);
});

test('two Host headers are refused, the same twice too', async () => {
  await using world = await setUp();
  const own = `Host: 127.0.0.1:${world.port}`;
  for (const pair of [
    [own, own],
    [own, 'Host: evil.example'],
    ['Host: evil.example', own],
    [own, `hOST: localhost:${world.port}`],
  ]) {
    const lines = ['GET /healthz HTTP/1.1', ...pair, 'Connection: close'];
    expect((await exchange(world.port, lines)).status).toBe(400);
  }
});

test('no Host header is refused, in HTTP/1.1 and in HTTP/1.0, which allows it', async () => {
  await using world = await setUp();
  for (const version of ['1.0', '1.1']) {
    const lines = [`GET /healthz HTTP/${version}`, 'Connection: close'];
    const answer = await exchange(world.port, lines);
    expect([answer.status, answer.headers.get('x-content-type-options')]).toEqual([400, 'nosniff']);
  }
});

test.each([
  ['HTTP/1.0', 505, '1.0', []],
  ['a body', 400, '1.1', ['Content-Length: 2', '', '{}']],
  ['an empty body', 400, '1.1', ['Content-Length: 0']],
  ['a body in chunks', 400, '1.1', ['Transfer-Encoding: chunked', '', '2', '{}', '0', '']],
  ['another protocol', 400, '1.1', ['Connection: Upgrade', 'Upgrade: websocket']],
  ['HTTP/2', 400, '1.1', ['Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c']],
  ['a promise in advance', 417, '1.1', ['Expect: 100-continue']],
  ['any other promise', 417, '1.1', ['Expect: x']],
])('%s is refused by the guard, with our headers', async (_, status, version, extra) => {
  await using world = await setUp();
  for (const target of ['/healthz', '/api/providers/wethod/clients?limit=1']) {
    const answer = await exchange(world.port, [
      `GET ${target} HTTP/${version}`,
      `Host: 127.0.0.1:${world.port}`,
      'Sec-Fetch-Site: same-origin',
      ...extra,
    ]);
    expect([answer.status, answer.headers.get('x-content-type-options')]).toEqual([
      status,
      'nosniff',
    ]);
    expect(answer.headers.get('connection')).toBe('close');
  }
  expect(world.upstream.requests).toEqual([]);
  expect(world.gateway.lines).toHaveLength(2);
});

test.each([
  [[]],
  [['Sec-Fetch-Site: cross-site']],
  [['Sec-Fetch-Site: same-site']],
  [['Sec-Fetch-Site: none']],
  [['Sec-Fetch-Site: Same-Origin']],
  [['Sec-Fetch-Site: ']],
  [['Sec-Fetch-Site: same-origin, same-origin']],
  [['Sec-Fetch-Site: same-origin', 'Sec-Fetch-Site: same-origin']],
  [['Sec-Fetch-Site: same-origin', 'sec-fetch-site: cross-site']],
])('/api is closed to %j', async (marks) => {
  await using world = await setUp();
  for (const target of [
    '/api',
    '/api/',
    '/api/providers',
    '/api/providers/wethod/clients?limit=1',
  ]) {
    const lines = [`GET ${target} HTTP/1.1`, `Host: 127.0.0.1:${world.port}`, ...marks];
    expect((await exchange(world.port, [...lines, 'Connection: close'])).status).toBe(403);
  }
  expect(world.upstream.requests).toEqual([]);
});

test.each(METHODS.filter((method) => method !== 'GET' && method !== 'CONNECT'))(
  '%s is not allowed anywhere',
  async (method) => {
    await using world = await setUp();
    for (const target of ['/', '/healthz', '/api/providers/wethod/clients']) {
      const answer = await exchange(world.port, [
        `${method} ${target} HTTP/1.1`,
        `Host: 127.0.0.1:${world.port}`,
        'Sec-Fetch-Site: same-origin',
        'Connection: close',
      ]);
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET']);
    }
    expect(world.upstream.requests).toEqual([]);
  },
);

const REPORT = JSON.stringify({ name: 'TypeError', frames: [] });
const post = (
  port: number,
  changes: Readonly<Record<string, string | null>> = {},
  body = REPORT,
) => {
  const headers = {
    Host: `127.0.0.1:${port}`,
    Origin: `http://127.0.0.1:${port}`,
    'Sec-Fetch-Site': 'same-origin',
    'Content-Type': 'application/json',
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
    ...changes,
  };
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${value}`],
  );
  return exchange(port, ['POST /api/render-errors HTTP/1.1', ...lines, '', body]);
};

test('a page may post what it could not draw, and nothing else', async () => {
  await using world = await setUp();
  expect((await post(world.port)).status).toBe(204);
  expect(world.gateway.lines).toHaveLength(1);
  const get = await ask(world.port, '/api/render-errors');
  expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST']);
});

test.each([
  [403, { Origin: null }],
  [403, { Origin: 'null' }],
  [403, { Origin: 'https://evil.example' }],
  [403, { 'Sec-Fetch-Site': 'cross-site' }],
  [403, { 'Sec-Fetch-Site': null }],
  [400, { 'Content-Type': 'text/plain' }],
  [400, { 'Content-Type': null }],
  [400, { 'Content-Length': '4097' }],
  [400, { 'Content-Length': null, 'Transfer-Encoding': 'chunked' }],
  [421, { Host: 'evil.example' }],
  [417, { Expect: '100-continue' }],
])('%i: a report with %j is refused', async (status, changes) => {
  await using world = await setUp();
  expect((await post(world.port, changes)).status).toBe(status);
});

test('CONNECT gets no tunnel', async () => {
  await using world = await setUp();
  const { port } = world;
  const lines = [`CONNECT 127.0.0.1:${port} HTTP/1.1`, `Host: 127.0.0.1:${port}`];
  expect((await exchange(port, lines)).status).toBe(0);
});

test('a preflight from elsewhere gets no permission', async () => {
  await using world = await setUp();
  const answer = await exchange(world.port, [
    'OPTIONS /api/providers/wethod/clients HTTP/1.1',
    `Host: 127.0.0.1:${world.port}`,
    'Origin: https://evil.example',
    'Access-Control-Request-Method: GET',
    'Connection: close',
  ]);
  expect(
    answer.headers
      .keys()
      .filter((name) => name.startsWith('access-control'))
      .toArray(),
  ).toEqual([]);
});

test('a refusal is logged without the address that was asked', async () => {
  await using world = await setUp();
  await exchange(world.port, [
    'GET /api/providers/qonto/clients?filter[name]=Rossi HTTP/1.1',
    `Host: 127.0.0.1:${world.port}`,
    'Connection: close',
  ]);
  expect(world.gateway.lines).toHaveLength(1);
  expect(world.gateway.lines.join()).not.toContain('Rossi');
});
