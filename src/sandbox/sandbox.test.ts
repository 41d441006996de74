import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { call, QONTO_HEADERS, WETHOD_HEADERS } from './caller.ts';
import { startSandbox } from './sandbox.ts';

const beside = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const listOf = (url: string, path = '/api/clients?deleted=include') =>
  call(`${url}${path}`, { headers: { ...WETHOD_HEADERS } });

describe('startSandbox', () => {
  test('two of the same size answer the same', async () => {
    const sandboxes = await Promise.all([
      startSandbox({ clients: 300 }),
      startSandbox({ clients: { wethod: 300, qonto: 1 } }),
    ]);
    const [one, other] = await Promise.all(sandboxes.map(({ url }) => listOf(url)));
    expect(one?.text).toBe(other?.text);
    expect(one?.json<unknown[]>()).toHaveLength(100);
    await Promise.all(sandboxes.map((sandbox) => sandbox.close()));
  });

  test('listens on a loopback port of its own', async () => {
    const sandbox = await startSandbox({ clients: 0 });
    expect(sandbox.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await listOf(sandbox.url)).json<unknown[]>()).toEqual([]);
    expect((await call(`${sandbox.url}/elsewhere`)).status).toBe(404);
    await sandbox.close();
  });

  test('delays every provider’s answer', async () => {
    const sandbox = await startSandbox({ clients: 1, latencyMs: 60 });
    for (const path of ['/api/clients', '/v2/clients', '/api/clients/999']) {
      const start = performance.now();
      await listOf(sandbox.url, path);
      expect(performance.now() - start).toBeGreaterThan(55);
    }
    await sandbox.close();
  });

  test('closing ends what is still open', async () => {
    const sandbox = await startSandbox({ clients: 1 });
    const { hostname, port } = new URL(sandbox.url);
    const idle = connect(Number(port), hostname);
    await once(idle, 'connect');
    const body = { provider: 'wethod', kind: 'timeout' };
    await call(`${sandbox.url}/__faults`, { method: 'POST', body });
    const hanging = listOf(sandbox.url).catch((error: Error) => error.message);
    await expect
      .poll(async () => (await call(`${sandbox.url}/__requests`)).text)
      .toContain('"open":1');
    const ended = once(idle, 'close');
    await sandbox.close();
    await ended;
    expect(await hanging).toBe('socket hang up');
  });

  test('its own ways are closed to other names, by which a page elsewhere would reach them', async () => {
    const sandbox = await startSandbox({ clients: 1 });
    const { port } = new URL(sandbox.url);
    for (const path of ['/__requests', '/__faults', '/__clients/wethod']) {
      for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1.evil.example']) {
        expect((await call(`${sandbox.url}${path}`, { headers: { host } })).status).toBe(421);
      }
    }
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, 'LOCALHOST']) {
      expect((await call(`${sandbox.url}/__requests`, { headers: { host } })).status).toBe(200);
    }
    await sandbox.close();
  });

  test('a port in use is an error', async () => {
    const sandbox = await startSandbox({ clients: 1 });
    const port = Number(new URL(sandbox.url).port);
    await expect(startSandbox({ clients: 1, port })).rejects.toThrow('EADDRINUSE');
    await sandbox.close();
  });
});

describe('in a worker', () => {
  test('posts its address, answers, and ends when told to', async () => {
    const worker = new Worker(beside('worker.ts'), { workerData: { clients: 5 } });
    const [message] = await once(worker, 'message');
    expect(message).toEqual({ url: expect.stringMatching(/^http:/) });
    const reply = await call(`${message.url}/v2/clients`, { headers: QONTO_HEADERS });
    expect(reply.json<object>()).toMatchObject({ meta: { total_count: 5 } });
    const ended = once(worker, 'exit');
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage('close');
    expect(await ended).toEqual([0]);
  });

  test('posts why it could not start', async () => {
    const sandbox = await startSandbox({ clients: 1 });
    const port = Number(new URL(sandbox.url).port);
    const worker = new Worker(beside('worker.ts'), { workerData: { clients: 1, port } });
    const [message] = await once(worker, 'message');
    expect(message).toEqual({ error: expect.stringContaining('EADDRINUSE') });
    await sandbox.close();
  });
});

describe('by itself', () => {
  const run = (environment: Record<string, string>) =>
    spawn(process.execPath, [beside('main.ts')], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });

  test('names every wrong setting at once', async () => {
    const child = run({ SANDBOX_CLIENTS: 'many', SANDBOX_PORT: '99999', SANDBOX_LATENCY_MS: '-1' });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const [code] = await once(child, 'close');
    expect(code).toBe(1);
    for (const name of ['SANDBOX_CLIENTS', 'SANDBOX_PORT', 'SANDBOX_LATENCY_MS']) {
      expect(said).toContain(name);
    }
  });

  test.each(['SIGTERM', 'SIGINT'] as const)(
    'says how to reach it and ends on %s',
    async (signal) => {
      const child = run({ SANDBOX_PORT: '0', SANDBOX_CLIENTS: '10' });
      const [greeting] = await once(child.stdout, 'data');
      const text = String(greeting);
      expect(text).toContain('sandbox-wethod-token');
      expect(text).toContain('/__faults');
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0] ?? '';
      expect((await listOf(url)).json<unknown[]>()).toHaveLength(10);
      child.kill(signal);
      expect((await once(child, 'exit'))[0]).toBe(0);
    },
  );
});
