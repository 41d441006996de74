import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'vite';
import type { ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { devPlugin } from './dev-plugin.ts';
import { ask, exchange } from './test-servers.ts';

let root: string;
let server: ViteDevServer;
let port: number;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'rubrica-'));
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>App</title>');
  writeFileSync(join(root, 'main.js'), 'export const app = 1;');
  vi.stubEnv('PORT', '0');
  vi.stubEnv('SANDBOX_CLIENTS', '2');
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  server = await createServer({
    root,
    configFile: false,
    mode: 'development',
    logLevel: 'silent',
    plugins: [devPlugin()],
  });
  await server.listen();
  const address = server.httpServer?.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

test('the same gateway answers inside Vite', async () => {
  const answer = await ask(port, '/api/providers/wethod/clients?deleted=include');
  expect(JSON.parse(answer.body.toString())).toHaveLength(2);
  expect((await ask(port, '/api/providers/wethod/clients?limit=0')).status).toBe(400);
});

test('the page and its modules are served by Vite', async () => {
  const page = await ask(port, '/clients/wethod/42?q=acme', ['Accept: text/html']);
  expect([page.status, page.body.includes('<title>App</title>')]).toEqual([200, true]);
  expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect((await ask(port, '/main.js')).body.toString()).toContain('app = 1');
  expect((await ask(port, '/@vite/client')).status).toBe(200);
});

test('the same guard stands before all of it', async () => {
  const own = `Host: localhost:${port}`;
  const end = 'Connection: close';
  const cases: [number[], string[]][] = [
    [
      [403, 421],
      ['GET /main.js HTTP/1.1', `Host: evil.example:${port}`, end],
    ],
    [[400], ['GET /main.js HTTP/1.1', own, own, end]],
    [[400], ['GET /x/../main.js HTTP/1.1', own, end]],
    [[403], ['GET /api/providers HTTP/1.1', own, 'Sec-Fetch-Site: cross-site', end]],
    [[403], ['GET /api/providers HTTP/1.1', own, 'Origin: https://evil.example', end]],
    [[405], ['OPTIONS /api/providers HTTP/1.1', own, 'Origin: https://evil.example', end]],
  ];
  for (const [statuses, lines] of cases) {
    const answer = await exchange(port, lines);
    expect(statuses).toContain(answer.status);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  }
});

describe('with real accounts', () => {
  let real: ViteDevServer;
  let realPort: number;
  const said: string[] = [];
  beforeAll(async () => {
    vi.stubEnv('WETHOD_TOKEN', 'token-0123456789');
    vi.stubEnv('WETHOD_COMPANY', 'acme');
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
    real = await createServer({
      root,
      configFile: false,
      mode: 'development',
      logLevel: 'silent',
      plugins: [devPlugin()],
    });
    await real.listen();
    const address = real.httpServer?.address();
    realPort = typeof address === 'object' && address ? address.port : 0;
  });
  afterAll(() => real.close());

  test('only the browser that opens the printed link is let in', async () => {
    const shut = await ask(realPort, '/clients/wethod', ['Accept: text/html']);
    expect([shut.status, shut.body.includes('Open Rubrica by its link')]).toEqual([403, true]);
    expect((await ask(realPort, '/api/providers')).status).toBe(403);
    const link = /\/launch\/[\w-]+/.exec(said.join(''))?.[0] ?? '';
    const opened = await ask(realPort, link);
    const [cookie = ''] = (opened.headers.get('set-cookie') ?? '').split(';');
    const header = `Cookie: ${cookie}`;
    const page = await ask(realPort, '/clients/wethod', ['Accept: text/html', header]);
    expect([page.status, page.body.includes('<title>App</title>')]).toEqual([200, true]);
    expect((await ask(realPort, '/api/providers', [header])).status).toBe(200);
  });
});

test('a server for a team is not developed at its address, and only that is said', async () => {
  vi.stubEnv('PUBLIC_URL', 'https://clients.acme.example');
  const said: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`exit ${code}`);
  });
  const started = createServer({
    root,
    configFile: false,
    mode: 'development',
    plugins: [devPlugin()],
  });
  await expect(started).rejects.toThrow('exit 1');
  expect(said.join('')).toContain('PUBLIC_URL is for npm start');
  expect(said.join('')).not.toContain('OIDC_ISSUER');
});
