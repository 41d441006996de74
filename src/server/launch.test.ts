import { expect, test } from 'vitest';
import type { Assets } from './http/assets.ts';
import { readConfig } from './config.ts';
import { LaunchLink } from './launch.ts';
import { greeting } from './terminal.ts';
import { ask, environmentOf, exchange, recordingUpstream, servedGateway } from './test-servers.ts';

const PAGE: Assets = {
  files: new Map(),
  page: '<meta content="{{csp-nonce}}"><meta name="start" content="{{start}}">',
  scriptHashes: [],
};
const LIST = '/api/providers/wethod/clients?limit=1';

async function setUp() {
  const upstream = await recordingUpstream((_, response) => {
    response.setHeader('content-type', 'application/json').end('[]');
  });
  const launch = new LaunchLink();
  const gateway = await servedGateway(environmentOf(upstream.url), {
    access: launch,
    assets: PAGE,
  });
  const get = (target: string, headers: readonly string[] = []) =>
    ask(gateway.port, target, headers);
  /** Opens the link as a browser does; what it sends from then on. */
  const acquire = async () => {
    const answer = await get(launch.path);
    const [cookie = ''] = (answer.headers.get('set-cookie') ?? '').split(';');
    return [`Cookie: ${cookie}`];
  };
  return {
    upstream,
    launch,
    gateway,
    get,
    acquire,
    [Symbol.asyncDispose]: async () => {
      await gateway[Symbol.asyncDispose]();
      await upstream[Symbol.asyncDispose]();
    },
  };
}

test('another user of the machine gets nothing of a client, and is told in words', async () => {
  await using world = await setUp();
  for (const target of [LIST, '/api/providers', '/api/providers/wethod/clients/1']) {
    const { status, body } = await world.get(target);
    expect([status, JSON.parse(body.toString()).error.kind]).toEqual([403, 'locked']);
  }
  for (const target of ['/', '/clients/wethod', '/clients/wethod/1?q=rossi', '/wethod/1?q=rossi']) {
    const { status, headers, body } = await world.get(target);
    expect([status, headers.get('content-type')]).toEqual([403, 'text/html; charset=utf-8']);
    expect(body.toString()).toContain('Open Rubrica by its link');
    expect(body.toString()).not.toContain('name="start"');
    expect(body.toString()).not.toContain('rossi');
  }
  expect((await world.get('/healthz')).status).toBe(200);
  expect(world.upstream.requests).toEqual([]);
});

test.each([
  ['it-IT,it;q=0.9', 'it', 'Aprire Rubrica dal suo link'],
  ['fr', 'fr', 'Ouvrez Rubrica par son lien'],
  ['de', 'en', 'Open Rubrica by its link'],
])('who asks in %s is told in %s', async (accepted, lang, words) => {
  await using world = await setUp();
  const { body } = await world.get('/clients/wethod', [`Accept-Language: ${accepted}`]);
  expect(body.toString()).toContain(`<html lang="${lang}">`);
  expect(body.toString()).toContain(words);
});

test('the link lets a browser in, with a cookie for this port that no script reads', async () => {
  await using world = await setUp();
  const { status, headers, body } = await world.get(world.launch.path);
  expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(headers.get('set-cookie')).toMatch(
    new RegExp(`^ ?rubrica-${world.gateway.port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`),
  );
  expect(body.toString()).toContain('url=/"');
});

test('who was let in sees the page, its first requests, and what they bring', async () => {
  await using world = await setUp();
  const cookie = await world.acquire();
  expect((await world.get('/clients/wethod', cookie)).body.toString()).toContain('name="start"');
  expect((await world.get(LIST, cookie)).body.toString()).toBe('[]');
  const beside = [`${cookie[0]}; other=1`, `Cookie: rubrica-1=x; ${cookie[0]?.slice(8)}`];
  for (const header of beside) expect((await world.get(LIST, [header])).status).toBe(200);
});

test('a link lets in one browser; the terminal then shows another', async () => {
  await using world = await setUp();
  const shown: string[] = [];
  world.launch.onNext = (path) => shown.push(path);
  const first = world.launch.path;
  const cookie = await world.acquire();
  const again = await world.get(first);
  expect([again.status, again.headers.get('set-cookie')]).toEqual([403, null]);
  expect(again.body.toString()).toContain('has been used');
  // The browser that was let in by it may open it again.
  expect((await world.get(first, cookie)).status).toBe(200);
  expect(shown).toEqual([world.launch.path]);
  const second = await world.acquire();
  expect((await world.get(LIST, second)).status).toBe(200);
  expect((await world.get(LIST, cookie)).status).toBe(200);
});

test.each(['', 'x', 'PORT', '=', 'A'.repeat(43)])('the cookie %j lets nobody in', async (value) => {
  await using world = await setUp();
  await world.acquire();
  const cookie = [`Cookie: rubrica-${world.gateway.port}=${value}`];
  expect((await world.get(LIST, cookie)).status).toBe(403);
  expect((await world.get(`/launch/${value || 'x'}`, cookie)).status).toBe(403);
});

test('the cookie of another start, or for another port, lets nobody in', async () => {
  await using one = await setUp();
  await using other = await setUp();
  const cookie = await one.acquire();
  expect((await other.get(LIST, cookie)).status).toBe(403);
  const renamed = cookie.map((header) => header.replace(/rubrica-\d+/, 'rubrica-80'));
  expect((await one.get(LIST, renamed)).status).toBe(403);
});

test('a link elsewhere opens the page once more from here, where the cookie goes along', async () => {
  await using world = await setUp();
  const lines = (site: string) => [
    'GET /clients/wethod?name=a%26b%22%3E HTTP/1.1',
    `Host: 127.0.0.1:${world.gateway.port}`,
    `Sec-Fetch-Site: ${site}`,
    'Sec-Fetch-Mode: navigate',
    'Sec-Fetch-Dest: document',
    'Connection: close',
  ];
  const first = await exchange(world.gateway.port, lines('cross-site'));
  expect(first.status).toBe(200);
  expect(first.body.toString()).toContain('content="0;url=/clients/wethod?name=a%26b%22%3E"');
  const second = await exchange(world.gateway.port, lines('same-origin'));
  expect([second.status, second.body.includes('refresh')]).toEqual([403, false]);
});

test('lines name neither a link nor a cookie', async () => {
  await using world = await setUp();
  const [cookie = ''] = await world.acquire();
  await world.get('/launch/wrong');
  await world.get(LIST, [`${cookie}x`]);
  const said = world.gateway.lines.join('\n');
  expect(said).not.toMatch(/launch\/\S|rubrica-\d/);
  expect(said).not.toContain(cookie.split('=')[1]);
});

test('where there are real accounts the link is on, unless it is switched off', () => {
  const real = environmentOf('http://127.0.0.1:9');
  expect(readConfig(real).launchLink).toBe(true);
  expect(readConfig({ ...real, LAUNCH_LINK: 'on' }).launchLink).toBe(true);
  expect(readConfig({ ...real, LAUNCH_LINK: 'off' }).launchLink).toBe(false);
  expect(() => readConfig({ ...real, LAUNCH_LINK: 'no' })).toThrow('LAUNCH_LINK must be on or off');
  expect(readConfig({}).launchLink).toBe(false);
});

test('the start shows the link, or says what it means that there is none', () => {
  const { providers } = readConfig(environmentOf('http://127.0.0.1:9'));
  const launch = new LaunchLink();
  const address = 'http://127.0.0.1:4173/';
  expect(greeting(address, { providers, sandboxUrl: null, launch })).toContain(
    `http://127.0.0.1:4173${launch.path}`,
  );
  expect(greeting(address, { providers, sandboxUrl: null, launch: null })).toContain(
    'every user of this machine',
  );
  const demo = greeting(address, { providers, sandboxUrl: 'http://127.0.0.1:1', launch: null });
  expect(demo).not.toContain('every user of this machine');
});
