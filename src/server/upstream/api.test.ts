import { once } from 'node:events';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { connect, createServer as createTcpServer } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { CLOCK } from '#server/clock.ts';
import type { Limits } from '#server/limits.ts';
import { createLog } from '#server/log.ts';
import { LOOPBACK_ORIGINS } from '#server/origins.ts';
import {
  ask,
  environmentOf,
  exchange,
  recordingUpstream,
  SECRETS,
  servedGateway,
  withoutNumbers,
} from '#server/test-servers.ts';

const LIST = '/api/providers/wethod/clients?limit=1';
const UUID = '3c90c3cc-0d44-4b50-8888-8dd25736052a';
const PATIENT = { connectMs: 5000, wholeMs: 5000, mostBytes: 100_000 };

async function setUp(answer: RequestListener, limits: Partial<Limits> = {}) {
  const upstream = await recordingUpstream(answer);
  const gateway = await servedGateway(environmentOf(upstream.url), {
    limits: { ...PATIENT, ...limits },
  });
  return {
    upstream,
    gateway,
    problem: async (path: string) => {
      const answered = await gateway.fetch(path);
      const { error } = await answered.json();
      return { status: answered.status, ...error };
    },
    [Symbol.asyncDispose]: async () => {
      await gateway[Symbol.asyncDispose]();
      await upstream[Symbol.asyncDispose]();
    },
  };
}

const hexOf = (character: string) =>
  String.raw`\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

const json = (response: ServerResponse, status: number, body: unknown) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

test('a provider gets the headers made for it and no other', async () => {
  await using world = await setUp((_, response) => json(response, 200, []));
  await ask(world.gateway.port, '/api/providers/wethod/clients?deleted=only&limit=2', [
    'Cookie: session=1',
    'Authorization: Basic eDp5',
    `Origin: http://127.0.0.1:${world.gateway.port}`,
    'Referer: https://evil.example/',
    'X-Forwarded-For: 10.0.0.1',
    'User-Agent: Mozilla/5.0',
    'Accept-Language: it',
  ]);
  const [request] = world.upstream.requests;
  expect([request?.method, request?.url]).toEqual(['GET', '/api/clients?limit=2&deleted=only']);
  expect(request?.headers).toEqual({
    accept: 'application/json',
    'accept-encoding': 'gzip, deflate, br',
    authorization: `Bearer ${SECRETS.WETHOD_TOKEN}`,
    connection: 'keep-alive',
    host: new URL(world.upstream.url).host,
    'user-agent': 'Rubrica',
    'wethod-company': 'acme',
    'wethod-version': '2024-06-15',
  });
});

test("Qonto's API key goes plain, and one client by its id", async () => {
  await using world = await setUp((_, response) => json(response, 200, {}));
  await world.gateway.fetch(`/api/providers/qonto/clients/${UUID}`);
  const [request] = world.upstream.requests;
  expect(request?.url).toBe(`/v2/clients/${UUID}`);
  expect(request?.headers.authorization).toBe(`acme-login:${SECRETS.QONTO_SECRET_KEY}`);
});

test('a good answer keeps its bytes and loses its headers', async () => {
  const body = '[ {"id": 1, "corporate_name": "Società", "big": 12345678901234567890} ]';
  await using world = await setUp((_, response) => {
    response
      .writeHead(200, {
        'content-type': 'application/json',
        'set-cookie': ['a=1', 'b=2'],
        'access-control-allow-origin': '*',
        'content-security-policy': 'default-src *',
        'clear-site-data': '"*"',
        location: 'https://evil.example/',
        refresh: '0; url=https://evil.example/',
        link: '<https://evil.example/>; rel=preload',
        'strict-transport-security': 'max-age=31536000',
        'cache-control': 'public, max-age=31536000',
        'x-evil': '1',
      })
      .end(body);
  });
  const answer = await ask(world.gateway.port, LIST);
  expect(answer.body.toString()).toBe(body);
  expect(Object.fromEntries(answer.headers)).toEqual({
    'cache-control': 'no-store',
    connection: 'close',
    'content-length': String(Buffer.byteLength(body)),
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'content-type': 'application/json; charset=utf-8',
    'cross-origin-resource-policy': 'same-origin',
    date: expect.any(String),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-read-at': expect.stringMatching(/^\d{10}000$/),
  });
});

test.each([
  ['gzip', gzipSync('[1]')],
  ['deflate', deflateSync('[1]')],
  ['br', brotliCompressSync('[1]')],
])('%s is decoded', async (encoding, bytes) => {
  await using world = await setUp((_, response) => {
    response
      .writeHead(200, { 'content-type': 'application/json', 'content-encoding': encoding })
      .end(bytes);
  });
  expect(await (await world.gateway.fetch(LIST)).json()).toEqual([1]);
});

const page = '<!doctype html><title>Sign in</title>';
test.each<[string, RequestListener]>([
  ['HTML with status 200', (_, r) => r.setHeader('content-type', 'text/html').end(page)],
  ['JSON without saying so', (_, r) => r.end('[]')],
  ['another type', (_, r) => r.setHeader('content-type', 'application/jsonp').end('[]')],
  ['damaged JSON', (_, r) => r.setHeader('content-type', 'application/json').end('[{"id":1')],
  ['nothing', (_, r) => r.setHeader('content-type', 'application/json').end()],
  [
    'JSON that is not UTF-8',
    (_, r) => r.setHeader('content-type', 'application/json').end(Buffer.from([0x22, 0xe9, 0x22])),
  ],
  ['204', (_, r) => r.writeHead(204, { 'content-type': 'application/json' }).end()],
  ['a 206 of its own accord', (_, r) => json(r, 206, [])],
  ['304', (_, r) => r.writeHead(304).end()],
  ['500 with an empty body', (_, r) => r.writeHead(500).end()],
  ['503 as a page', (_, r) => r.writeHead(503, { 'content-type': 'text/html' }).end(page)],
  ['403 as a page', (_, r) => r.writeHead(403, { 'content-type': 'text/html' }).end(page)],
  ['418', (_, r) => json(r, 418, { message: 'teapot' })],
  ['a connection that ends at once', (_, r) => r.socket?.destroy()],
  [
    'a body shorter than announced',
    (_, r) => {
      r.writeHead(200, { 'content-type': 'application/json', 'content-length': '10' });
      r.write('[1]', () => r.socket?.end());
    },
  ],
  [
    'chunks without an end',
    (_, r) => {
      r.writeHead(200, { 'content-type': 'application/json' });
      r.write('[1]', () => r.socket?.end());
    },
  ],
  [
    'cut gzip',
    (_, r) =>
      r
        .writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
        .end(gzipSync('[1,2,3]').subarray(0, 15)),
  ],
  [
    'what is no gzip',
    (_, r) =>
      r
        .writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
        .end('[]'),
  ],
  [
    'an encoding nobody asked for',
    (_, r) =>
      r
        .writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip, gzip' })
        .end(gzipSync(gzipSync('[]'))),
  ],
])('%s is the trouble of the provider', async (_, answer) => {
  await using world = await setUp(answer);
  expect(await world.problem(LIST)).toMatchObject({ status: 502, kind: 'upstream', fields: [] });
});

test.each([301, 302, 303, 307, 308])('a redirect (%i) is not followed', async (status) => {
  await using elsewhere = await recordingUpstream((_, response) => json(response, 200, []));
  await using world = await setUp((_, response) => {
    response.writeHead(status, { location: `${elsewhere.url}/api/clients` }).end();
  });
  expect(await world.problem(LIST)).toMatchObject({ status: 502, kind: 'upstream' });
  expect(elsewhere.requests).toEqual([]);
});

test.each([
  ['at the cap', {}],
  ['at once where its encoding is unknown', { 'content-encoding': 'zstd' }],
])('an endless body is dropped %s, and its connection with it', async (_, headers) => {
  const { promise: left, resolve } = Promise.withResolvers<void>();
  await using world = await setUp((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers });
    const chunk = Buffer.alloc(10_000, ' ');
    const pour = () => {
      while (response.write(chunk));
    };
    response.on('drain', pour).on('close', resolve);
    pour();
  });
  expect(await world.problem(LIST)).toMatchObject({ status: 502, kind: 'upstream' });
  await left;
});

test.each([
  ['gzip', gzipSync(Buffer.alloc(50_000_000, ' '))],
  ['br', brotliCompressSync(Buffer.alloc(50_000_000, ' '))],
])(
  'a small body that unpacks to a large one (%s) is dropped at the cap',
  async (encoding, bomb) => {
    expect(bomb.length).toBeLessThan(PATIENT.mostBytes);
    await using world = await setUp((_, response) => {
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-encoding': encoding })
        .end(bomb);
    });
    expect(await world.problem(LIST)).toMatchObject({ status: 502, kind: 'upstream' });
  },
);

test('an error of any size is dropped at the cap too', async () => {
  await using world = await setUp((_, response) =>
    json(response, 400, { message: 'x'.repeat(PATIENT.mostBytes) }),
  );
  expect(await world.problem(LIST)).toMatchObject({ status: 502, kind: 'upstream' });
});

test('headers without end are the trouble of the provider', async () => {
  await using world = await setUp((_, response) => {
    response.socket?.write(`HTTP/1.1 200 OK\r\n${'x-filler: 1234567890\r\n'.repeat(5000)}\r\n`);
  });
  expect(await world.problem(LIST)).toMatchObject({ status: 502, kind: 'upstream' });
});

test('what is not HTTP is the trouble of the provider', async () => {
  await using world = await setUp((_, response) => {
    response.socket?.end('SSH-2.0-OpenSSH_9.9\r\n');
  });
  expect(await world.problem(LIST)).toMatchObject({ status: 502, kind: 'upstream' });
});

test('a provider that is not there is the trouble of the provider', async () => {
  const nobody = await recordingUpstream(() => {});
  await nobody[Symbol.asyncDispose]();
  await using gateway = await servedGateway(environmentOf(nobody.url));
  expect((await gateway.fetch(LIST)).status).toBe(502);
});

test.each<[string, RequestListener]>([
  ['no answer', () => {}],
  [
    'half an answer',
    (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('[');
    },
  ],
])('%s within the deadline is a timeout, and the question is given up', async (_, answer) => {
  const { promise: left, resolve } = Promise.withResolvers<void>();
  await using world = await setUp(
    (request, response) => {
      response.on('close', resolve);
      answer(request, response);
    },
    { wholeMs: 100 },
  );
  expect(await world.problem(LIST)).toMatchObject({ status: 504, kind: 'timeout' });
  await left;
});

test('a connection that does not come about has a deadline of its own', async () => {
  // Takes the connection and never answers the TLS handshake.
  const silent = createTcpServer();
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const address = silent.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await using gateway = await servedGateway(environmentOf(`https://localhost:${port}`), {
    limits: { ...PATIENT, connectMs: 50, wholeMs: 60_000 },
  });
  expect((await gateway.fetch(LIST)).status).toBe(504);
  silent.close();
});

test('when the browser leaves, the provider is left too', async () => {
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
  const { promise: left, resolve: leave } = Promise.withResolvers<void>();
  await using world = await setUp((_, response) => {
    response.on('close', leave);
    arrive();
  });
  const { port } = world.gateway;
  const socket = connect(port, '127.0.0.1');
  socket.write(
    `GET ${LIST} HTTP/1.1\r\nHost: localhost:${port}\r\nSec-Fetch-Site: same-origin\r\n\r\n`,
  );
  await arrived;
  socket.destroy();
  await left;
  expect(world.gateway.lines).toEqual([]);
});

test('an aborted request rejects, as with fetch', async () => {
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
  await using world = await setUp(() => arrive());
  const controller = new AbortController();
  const answer = world.gateway.fetch(LIST, { signal: controller.signal });
  await arrived;
  controller.abort();
  await expect(answer).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
});

test('connections are kept; where one turns out to be closed, nothing is sent again here', async () => {
  const sockets = new Set<unknown>();
  await using world = await setUp((request, response) => {
    if (world.upstream.requests.length === 3) request.socket.resetAndDestroy();
    else json(response, 200, []);
    sockets.add(request.socket);
  });
  const statuses: number[] = [];
  for (let round = 0; round < 4; round += 1) {
    statuses.push((await world.gateway.fetch(LIST)).status);
  }
  expect(statuses).toEqual([200, 200, 502, 200]);
  expect([world.upstream.requests.length, sockets.size]).toEqual([4, 2]);
});

test('who wants another protocol gets none, and holds no place', async () => {
  let isStrange = true;
  await using world = await setUp(
    (_, response) => {
      if (!isStrange) {
        json(response, 200, []);
        return;
      }
      const lines = ['HTTP/1.1 101 Switching Protocols', 'Connection: Upgrade', 'Upgrade: x'];
      response.socket?.write(`${lines.join('\r\n')}\r\n\r\n`);
    },
    { mostAtOnce: 2 },
  );
  for (let round = 0; round < 4; round += 1) {
    expect(await world.problem(LIST)).toMatchObject({ status: 502, kind: 'upstream' });
  }
  isStrange = false;
  expect((await world.gateway.fetch(LIST)).status).toBe(200);
});

test.each([
  [400, 'invalid'],
  [401, 'unauthorised'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [412, 'precondition'],
  [422, 'invalid'],
  [429, 'rate-limited'],
])('a %i of either provider stays one, as %s', async (status, kind) => {
  await using world = await setUp((request, response) =>
    json(
      response,
      status,
      request.url?.startsWith('/v2')
        ? { errors: [{ code: 'c', detail: 'A sentence.' }], trace_id: 'trace' }
        : { key: 'k', message: 'A sentence.', headers: {}, content: 'string' },
    ),
  );
  // A 429 that does not say how long is left alone for half a minute.
  const retryAfter = status === 429 ? 30 : null;
  const known = { status, kind, message: 'A sentence.', fields: [], retryAfter };
  expect(await world.problem(LIST)).toEqual({ ...known, reference: null });
  expect(await world.problem('/api/providers/qonto/clients')).toEqual({
    ...known,
    reference: 'trace',
  });
});

test('a page in front that limits the rate limits it all the same', async () => {
  await using world = await setUp((_, response) =>
    response.writeHead(429, { 'content-type': 'text/html', 'retry-after': '7' }).end(page),
  );
  for (const path of [LIST, '/api/providers/qonto/clients']) {
    expect(await world.problem(path)).toMatchObject({
      status: 429,
      kind: 'rate-limited',
      retryAfter: 7,
    });
  }
});

test('a 404 in plain text comes from before Qonto, and is no client that is gone', async () => {
  await using world = await setUp((_, response) =>
    response.writeHead(404, { 'content-type': 'text/plain' }).end('404 page not found'),
  );
  const problem = await world.problem(`/api/providers/qonto/clients/${UUID}`);
  expect(problem).toMatchObject({ status: 502, kind: 'upstream' });
});

test('a refused token that a provider repeats goes no further', async () => {
  for (const repeated of [SECRETS.WETHOD_TOKEN, `${'x'.repeat(290)}${SECRETS.WETHOD_TOKEN}`]) {
    await using world = await setUp((_, response) =>
      json(response, 401, { message: `Not a token: ${repeated}` }),
    );
    expect(await world.problem(LIST)).toMatchObject({
      status: 401,
      kind: 'unauthorised',
      message: null,
    });
  }
  await using mirror = await setUp((request, response) => json(response, 200, request.headers));
  expect((await mirror.gateway.fetch(LIST)).status).toBe(502);
});

test.each([
  ['one character', (token: string) => token.replace('-', String.raw`\u002d`)],
  ['every character', (token: string) => token.replaceAll(/./g, (c) => hexOf(c))],
  [
    'in capitals',
    (token: string) => token.replace('-', String.raw`\u002D`).replace('k', hexOf('k')),
  ],
  ['JSON within JSON', (token: string) => token.replaceAll('-', String.raw`\\u002d`)],
])('nor one that is written with escapes: %s', async (_, write) => {
  for (const status of [200, 401]) {
    await using world = await setUp((_request, response) =>
      response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(`{"message":"Not a token: ${write(SECRETS.WETHOD_TOKEN)}"}`),
    );
    const { kind, message } = await world.problem(LIST);
    expect([kind, message]).toEqual([status === 200 ? 'upstream' : 'unauthorised', null]);
  }
});

test('what only looks like a secret is passed on', async () => {
  const body = String.raw`[{"a":"C:\\wethod","b":"\u0077ethod-token","c":"\u00e8\/\n"}]`;
  await using world = await setUp((_, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(body),
  );
  expect(await (await world.gateway.fetch(LIST)).text()).toBe(body);
});

test.each([
  ['empty objects without number', LIST, `[${'{},'.repeat(600_000)}{}]`],
  [
    'more rows than any page',
    LIST,
    JSON.stringify(Array.from({ length: 1001 }, (_, id) => ({ id }))),
  ],
  [
    "more rows than any page of Qonto's",
    '/api/providers/qonto/clients',
    JSON.stringify({ clients: Array.from({ length: 1001 }, (_, id) => ({ id })), meta: {} }),
  ],
])('a small body of %s cannot be read', async (_, path, body) => {
  await using world = await setUp(
    (_request, response) =>
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
        .end(gzipSync(body)),
    { mostBytes: 10_000_000 },
  );
  expect(await world.problem(path)).toMatchObject({ status: 502, kind: 'contract' });
});

test('one client may have as many of something as it likes', async () => {
  const body = {
    id: 1,
    externalIdentifiers: Array.from({ length: 50_000 }, (_, id) => ({ a: '1', id })),
  };
  await using world = await setUp((_, response) => json(response, 200, body), {
    mostBytes: 10_000_000,
  });
  expect((await world.gateway.fetch('/api/providers/wethod/clients/1')).status).toBe(200);
});

test('an error is a few sentences, and no more of it is read', async () => {
  await using world = await setUp(
    (_, response) => json(response, 400, { message: 'x'.repeat(300_000) }),
    { mostBytes: 10_000_000 },
  );
  expect(await world.problem(LIST)).toMatchObject({ status: 502, kind: 'upstream' });
});

test('lines name the route, never a parameter, an id, a secret or a sentence', async () => {
  await using world = await setUp((_, response) =>
    json(response, 404, { message: 'No Rossi here', errors: [{ detail: 'No Rossi here' }] }),
  );
  await ask(world.gateway.port, `/api/providers/qonto/clients/${UUID}`);
  await ask(world.gateway.port, '/api/providers/qonto/clients?filter%5Bname%5D=Rossi');
  await ask(world.gateway.port, '/api/providers/wethod/clients/4711');
  const [first = ''] = world.gateway.lines;
  expect(first).toMatch(
    /^time=\S+ level=warn event=failed request=[\w-]{8} route=\/api\/providers\/qonto\/clients\/\{id\} status=404 ms=\d+$/,
  );
  expect(world.gateway.lines.map(withoutNumbers)).toEqual([
    'route=/api/providers/qonto/clients/{id} status=404',
    'route=/api/providers/qonto/clients status=404',
    'route=/api/providers/wethod/clients/{id} status=404',
  ]);
});

test('providers are listed with how they are reached, and nothing of their credentials', async () => {
  await using world = await setUp((_, response) => json(response, 200, []));
  expect(await (await world.gateway.fetch('/api/providers')).json()).toEqual([
    { id: 'wethod', label: 'wethod', mode: 'configured' },
    { id: 'qonto', label: 'Qonto', mode: 'configured' },
  ]);
});

test('a provider is live once it has taken the credentials, and as long as it does', async () => {
  let status = 401;
  await using world = await setUp((_, response) => json(response, status, []));
  const modes = async () => {
    await world.gateway.fetch(LIST);
    const answer = await world.gateway.fetch('/api/providers');
    return ((await answer.json()) as { mode: string }[]).map(({ mode }) => mode);
  };
  expect(await modes()).toEqual(['configured', 'configured']);
  status = 200;
  expect(await modes()).toEqual(['live', 'configured']);
  status = 500;
  expect(await modes()).toEqual(['live', 'configured']);
  status = 401;
  expect(await modes()).toEqual(['configured', 'configured']);
});

test("a company's proxy is asked for a connection, and gets no credentials", async () => {
  const asked: { target: string; headers: string[] }[] = [];
  const proxy = createServer().on('connect', ({ url = '', rawHeaders }, socket) => {
    asked.push({ target: url, headers: rawHeaders });
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const address = proxy.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const environment = {
    ...environmentOf('https://provider.example'),
    QONTO_BASE_URL: 'https://127.0.0.1:9',
  };
  await using gateway = await servedGateway(environment, {
    proxies: { HTTPS_PROXY: `http://127.0.0.1:${port}`, HTTP_PROXY: `http://127.0.0.1:${port}` },
  });
  expect((await gateway.fetch(LIST)).status).toBe(502);
  expect(asked.map(({ target }) => target)).toEqual(['provider.example:443']);
  expect(asked[0]?.headers.join()).not.toContain(SECRETS.WETHOD_TOKEN);
  // This very machine is asked directly.
  expect((await gateway.fetch('/api/providers/qonto/clients')).status).toBe(502);
  expect(asked.length).toBe(1);
  proxy.close();
});

test('the list of providers takes no parameters', async () => {
  await using world = await setUp((_, response) => json(response, 200, []));
  expect(await world.problem('/api/providers?x=1')).toMatchObject({ status: 400, kind: 'invalid' });
});

test('a provider without credentials is listed, and is not found', async () => {
  await using gateway = await servedGateway({ QONTO_TOKEN: 'a', QONTO_STAGING_TOKEN: 'b' });
  expect(await (await gateway.fetch('/api/providers')).json()).toEqual([
    { id: 'wethod', label: 'wethod', mode: 'absent' },
    { id: 'qonto', label: 'Qonto', mode: 'staging' },
  ]);
  expect((await gateway.fetch(LIST)).status).toBe(404);
});

test.each([
  '/api',
  '/api/',
  '/api/providers/',
  '/api/wethod/clients',
  '/api/providers/other/clients',
  '/api/providers/constructor/clients',
  '/api/providers/wethod',
  '/api/providers/wethod/',
  '/api/providers/wethod/clients/',
  '/api/providers/wethod/Clients',
  '/api/providers/wethod/clients/1/notes',
  '/api/providers/wethod/clients/{id}',
  '/api/providers/wethod/projects',
  '/api/providers/qonto/v2/clients',
])('%s is no route', async (path) => {
  await using world = await setUp((_, response) => json(response, 200, []));
  const status = (await world.gateway.fetch(path)).status;
  expect([400, 404]).toContain(status);
  expect(world.upstream.requests).toEqual([]);
});

test('the health needs no mark', async () => {
  await using gateway = await servedGateway({});
  const lines = ['GET /healthz HTTP/1.1', `Host: localhost:${gateway.port}`, 'Connection: close'];
  expect((await exchange(gateway.port, lines)).body.toString()).toBe('ok\n');
});

test('a fault of ours says where it was and not what it quoted', async () => {
  const { toListener } = await import('#server/http/listener.ts');
  const lines: string[] = [];
  const listener = toListener({
    fetch: () => Promise.reject(new Error('Rossi')),
    isOwn: () => Promise.resolve(true),
    origins: LOOPBACK_ORIGINS,
    log: createLog((line) => lines.push(line), CLOCK),
  });
  const server = createServer((incoming, outgoing) => listener(incoming, outgoing));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const answer = await ask(typeof address === 'object' && address ? address.port : 0, '/');
  server.close();
  expect([answer.status, answer.body.toString().includes('Rossi')]).toEqual([500, false]);
  expect(lines.join()).toMatch(/ level=error event=fault request=\S+ name=Error frames="\S+ src\//);
  expect(lines.join()).not.toContain('Rossi');
});
