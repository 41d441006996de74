import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assetsPlugin } from '#build/assets-plugin.ts';
import { loadAssets } from './assets.ts';
import type { Assets } from './assets.ts';
import { ask, environmentOf, exchange, servedGateway } from '#server/test-servers.ts';

const ENVIRONMENT = environmentOf('http://127.0.0.1:9');
const SCRIPT = `console.log(${JSON.stringify('much of the same, '.repeat(100))});`;

const INLINE = 'document.title = "Soon";';

let root: string;
let assets: Assets;

/** A small app of the same kind, built as the real one is. */
async function buildApp(files: Record<string, string>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'rubrica-'));
  const all = {
    'index.html':
      '<!doctype html><title>App</title><meta name="start" content="{{start}}" />' +
      `<script>${INLINE}</script><script type="module" src="/src/main.js"></script>`,
    'src/main.js': SCRIPT,
    ...files,
  };
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    build: { modulePreload: { polyfill: false } },
    plugins: [assetsPlugin()],
  });
  return folder;
}

beforeAll(async () => {
  root = await buildApp({
    'public/robots.txt': 'User-agent: *\n',
    'public/icons/mark.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'src/main.test.js': 'nothing',
  });
  assets = loadAssets(join(root, 'dist'));
});
afterAll(() => rmSync(root, { recursive: true }));

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');
const serve = () => servedGateway(ENVIRONMENT, { assets });
const script = () => assets.files.keys().find((path) => path.endsWith('.js')) ?? '';

test('a hashed file is served to be kept, and only as what it is', async () => {
  await using gateway = await serve();
  const answer = await ask(gateway.port, script());
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  expect(answer.body.toString()).toContain('much of the same');
});

test('a file of public is asked for again each time', async () => {
  await using gateway = await serve();
  for (const path of ['/robots.txt', '/icons/mark.svg']) {
    const answer = await ask(gateway.port, path);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-cache']);
  }
});

test.each([
  ['br', 'br', brotliDecompressSync],
  ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
  ['GZIP;q=0.5, br;q=0', 'gzip', gunzipSync],
  ['br ; q=0.000, identity', null, (bytes: Buffer) => bytes],
  ['', null, (bytes: Buffer) => bytes],
] as const)('to %j it answers in %s', async (accepted, encoding, decode) => {
  await using gateway = await serve();
  const answer = await ask(gateway.port, script(), [`Accept-Encoding: ${accepted}`]);
  expect(answer.headers.get('content-encoding')).toBe(encoding);
  expect(answer.headers.get('vary')).toBe('accept-encoding');
  expect(decode(answer.body).toString()).toContain('much of the same');
  expect(answer.headers.get('content-length')).toBe(String(answer.body.length));
});

test('what is known already is not sent again', async () => {
  await using gateway = await serve();
  const first = await ask(gateway.port, script(), ['Accept-Encoding: br']);
  const etag = first.headers.get('etag');
  for (const known of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
    const again = await ask(gateway.port, script(), [
      'Accept-Encoding: br',
      `If-None-Match: ${known}`,
    ]);
    expect([again.status, again.body.length, again.headers.get('etag')]).toEqual([304, 0, etag]);
  }
  const other = await ask(gateway.port, script(), [`If-None-Match: ${etag}`]);
  expect(other.status).toBe(200);
});

test.each([
  '/assets.json',
  '/index.html',
  '/src/main.js',
  '/src/server/main.ts',
  '/dist/index.html',
  '/package.json',
  '/.env',
  '/.git/config',
  '/robots.txt/',
  '/ROBOTS.TXT',
  '/assets/',
  '/assets',
  '/icons',
  '/constructor',
  '/other/42',
  '/clients/other',
  '/clients/wethod/42/more',
  '/wethod/42/more',
  '/favicon.ico',
])('%s is not on the list and not there', async (path) => {
  await using gateway = await serve();
  expect((await ask(gateway.port, path)).status).toBe(404);
});

test('a browser that goes nowhere gets the page with status 404, everybody else a line', async () => {
  await using gateway = await serve();
  const browser = ['Accept: text/html,application/xhtml+xml,*/*;q=0.8'];
  for (const path of ['/nobody', '/clients/wethod/42/more', '/assets/gone.js']) {
    const page = await ask(gateway.port, path, browser);
    expect([page.status, page.headers.get('content-type')]).toEqual([
      404,
      'text/html; charset=utf-8',
    ]);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const other = await ask(gateway.port, path, ['Accept: */*']);
    expect([other.status, other.headers.get('content-type')]).toEqual([
      404,
      'text/plain; charset=utf-8',
    ]);
  }
  const api = await ask(gateway.port, '/api/nobody', [...browser, 'Sec-Fetch-Site: same-origin']);
  expect(api.headers.get('content-type')).not.toContain('html');
});

test('the compressed variants have no address of their own', async () => {
  await using gateway = await serve();
  for (const end of ['.br', '.gz']) {
    expect(readFileSync(join(root, 'dist', script() + end)).length).toBeGreaterThan(0);
    expect((await ask(gateway.port, script() + end)).status).toBe(404);
  }
});

test('what is written into the folder later is not served', async () => {
  await using gateway = await serve();
  writeFileSync(join(root, 'dist', 'late.txt'), 'late');
  expect((await ask(gateway.port, '/late.txt')).status).toBe(404);
});

test.each([
  '/',
  '/clients',
  '/clients/wethod',
  '/clients/qonto?q=acme',
  '/clients/wethod/42',
  '/clients/qonto/3c90c3cc-0d44-4b50-8888-8dd25736052a',
  '/wethod',
  '/Qonto/42/?q=acme',
])('the app answers at %s, under a policy without unsafe words', async (path) => {
  await using gateway = await serve();
  const answer = await ask(gateway.port, path);
  const page = answer.body.toString();
  const nonce = /<meta property="csp-nonce" nonce="([\w+/]{24})">/.exec(page)?.[1];
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(answer.headers.get('content-security-policy')).toBe(
    `default-src 'none'; script-src 'self' 'sha256-${sha256(INLINE)}'; style-src 'self' 'nonce-${nonce}'; connect-src 'self'; worker-src 'self'; ` +
      "img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
  expect(answer.headers.get('cross-origin-opener-policy')).toBe('same-origin');
  expect(answer.headers.has('permissions-policy')).toBe(true);
  // What the policy would block: other inline scripts and styles, and handlers in attributes.
  expect(page.replace(`<script>${INLINE}</script>`, '')).not.toMatch(
    /<script(?![^>]*\ssrc=)|<style|\son\w+=/i,
  );
});

test('every page has a nonce of its own', async () => {
  await using gateway = await serve();
  const nonces = new Set<string>();
  for (let round = 0; round < 20; round += 1) {
    const answer = await ask(gateway.port, '/');
    nonces.add(/nonce="([^"]+)"/.exec(answer.body.toString())?.[1] ?? '');
  }
  expect(nonces.size).toBe(20);
});

test('a link from elsewhere opens the page, and a program gets it without any mark', async () => {
  await using gateway = await serve();
  const statusWith = async (...marks: string[]) => {
    const host = `Host: localhost:${gateway.port}`;
    const lines = ['GET /clients/wethod HTTP/1.1', host, 'Connection: close', ...marks];
    return (await exchange(gateway.port, lines)).status;
  };
  const elsewhere = 'Sec-Fetch-Site: cross-site';
  const navigates = 'Sec-Fetch-Mode: navigate';
  expect(await statusWith()).toBe(200);
  expect(await statusWith(elsewhere, navigates, 'Sec-Fetch-Dest: document')).toBe(200);
  // In a frame, as a picture, as a script, or read by a page of another site.
  expect(await statusWith(elsewhere, navigates, 'Sec-Fetch-Dest: iframe')).toBe(403);
  expect(await statusWith(elsewhere, 'Sec-Fetch-Mode: no-cors', 'Sec-Fetch-Dest: image')).toBe(403);
  expect(await statusWith('Sec-Fetch-Site: same-site', 'Sec-Fetch-Mode: cors')).toBe(403);
  expect(await statusWith(elsewhere)).toBe(403);
  expect(await statusWith('Origin: https://evil.example')).toBe(403);
  expect(await statusWith('Origin: null')).toBe(403);
});

test('a kind of file that nobody has thought of ends the build', async () => {
  await expect(buildApp({ 'public/data.sqlite': 'x' })).rejects.toThrow(/data\.sqlite: TYPES/);
});

test('a folder that is no finished build is refused at the start', () => {
  expect(() => loadAssets(join(root, 'src'))).toThrow(/not a finished build/);
});
