import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { call, QONTO_HEADERS, WETHOD_HEADERS } from './caller.ts';
import type { LoggedRequest } from './control/request-log.ts';
import { startSandbox, type Sandbox } from './sandbox.ts';
import type { QontoClient } from './seed/qonto-client.ts';
import type { WethodClient } from './seed/wethod-client.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ clients: 150 });
});
beforeEach(async () => {
  await call(`${sandbox.url}/__faults`, { method: 'DELETE' });
  await call(`${sandbox.url}/__requests`, { method: 'DELETE' });
});
afterAll(() => sandbox.close());

const provoke = async (body: unknown): Promise<void> => {
  const reply = await call(`${sandbox.url}/__faults`, { method: 'POST', body });
  expect([reply.status, reply.text]).toEqual([201, reply.text]);
};
const wethod = (path = '/api/clients', signal = AbortSignal.timeout(2000)) =>
  call(`${sandbox.url}${path}`, { headers: WETHOD_HEADERS, signal });
const qonto = (path = '/v2/clients', headers: Record<string, string> = QONTO_HEADERS) =>
  call(`${sandbox.url}${path}`, { headers, signal: AbortSignal.timeout(2000) });
const requests = async (): Promise<LoggedRequest[]> =>
  (await call(`${sandbox.url}/__requests`)).json<{ requests: LoggedRequest[] }>().requests;

describe('a status', () => {
  test.each([400, 401, 403, 404, 412, 422, 500])('%i in wethod’s shape, once', async (status) => {
    await provoke({ provider: 'wethod', kind: 'status', status });
    const reply = await wethod();
    expect(reply.status).toBe(status);
    expect(reply.json<object>()).toMatchObject({ key: expect.any(String), status_code: status });
    expect((await wethod()).status).toBe(200);
  });

  test.each([400, 401, 403, 404, 422])('%i in Qonto’s shape', async (status) => {
    await provoke({ provider: 'qonto', kind: 'status', status });
    const reply = await qonto();
    expect(reply.status).toBe(status);
    const trace = reply.headers['x-tyk-trace-id'];
    expect(reply.json<object>()).toMatchObject({ errors: [{}], trace_id: trace });
  });

  test('a 400 names the field', async () => {
    await provoke({
      provider: 'wethod',
      kind: 'status',
      status: 400,
      field: 'limit',
      message: 'No.',
    });
    expect((await wethod()).json<object>()).toMatchObject({
      failures: [{ field: 'limit', message: 'No.' }],
    });
    await provoke({ provider: 'qonto', kind: 'status', status: 422, field: 'filter[name]' });
    expect((await qonto()).json<object>()).toMatchObject({
      errors: [{ source: { parameter: 'filter[name]' } }],
    });
  });

  test('Qonto’s 500 has an empty body, a 502 is a proxy’s page', async () => {
    await provoke({ provider: 'qonto', kind: 'status', status: 500 });
    expect(await qonto()).toMatchObject({ status: 500, text: '' });
    await provoke({ provider: 'qonto', kind: 'status', status: 502 });
    expect((await qonto()).headers['content-type']).toBe('text/html');
  });

  test('a rate limit says its wait where each provider does', async () => {
    await provoke({ provider: 'wethod', kind: 'rate-limit', waitSeconds: 7 });
    const { status, headers } = await wethod();
    expect([status, headers['x-ratelimit-retry-after'], headers['retry-after']]).toEqual([
      429,
      '7',
      undefined,
    ]);
    await provoke({ provider: 'qonto', kind: 'status', status: 429, waitSeconds: 3 });
    const limited = await qonto();
    expect([limited.status, limited.headers['retry-after']]).toEqual([429, '3']);
  });
});

describe('a spoilt body', () => {
  test('HTML with status 200, and a redirect', async () => {
    await provoke({ provider: 'wethod', kind: 'html' });
    const reply = await wethod();
    expect([reply.status, reply.headers['content-type']]).toEqual([200, 'text/html']);
    await provoke({ provider: 'wethod', kind: 'redirect', location: 'https://x.example/' });
    const redirect = await wethod();
    expect([redirect.status, redirect.headers['location']]).toEqual([302, 'https://x.example/']);
  });

  test('JSON that is none, and a body of one’s own', async () => {
    await provoke({ provider: 'qonto', kind: 'garbled' });
    const reply = await qonto();
    expect(() => reply.json()).toThrow(SyntaxError);
    await provoke({ provider: 'qonto', kind: 'body', body: '{"clients":{}}' });
    expect((await qonto()).text).toBe('{"clients":{}}');
  });

  test('an empty list leaves a single client alone', async () => {
    await provoke({ provider: 'qonto', kind: 'empty', times: 'always' });
    expect((await qonto()).json<object>()).toMatchObject({ clients: [], meta: { total_count: 0 } });
    expect((await qonto('/v2/clients/00000000-0000-4000-8000-000000000001')).status).toBe(200);
    await provoke({ provider: 'wethod', kind: 'empty' });
    expect((await wethod()).json<unknown>()).toEqual([]);
  });

  test('a bad row waits for the page that has it and spares the others', async () => {
    await provoke({ provider: 'wethod', kind: 'bad-row', ids: [1], times: 'always' });
    const first = (await wethod('/api/clients')).json<WethodClient[]>();
    const second = (await wethod('/api/clients?offset=100')).json<WethodClient[]>();
    const bad = [...first, ...second].filter((row) => typeof row.corporate_name === 'number');
    expect(bad.map(({ id }) => id)).toEqual([1]);
    const one = (await wethod('/api/clients/1')).json<WethodClient>();
    expect(one.corporate_name).toBe(42);
  });

  test('a row is broken the way one wants', async () => {
    await provoke({ provider: 'qonto', kind: 'bad-row', set: { email: { not: 'a text' } } });
    const [row] = (await qonto()).json<{ clients: QontoClient[] }>().clients;
    expect(row?.email).toEqual({ not: 'a text' });
  });

  test('a row comes twice, once as it was', async () => {
    await provoke({ provider: 'wethod', kind: 'repeat-row' });
    const rows = (await wethod('/api/clients?limit=5')).json<WethodClient[]>();
    expect(rows).toHaveLength(6);
    expect(rows[5]?.id).toBe(rows[0]?.id);
    expect(Date.parse(rows[5]?.updated_at ?? '')).toBeLessThan(
      Date.parse(rows[0]?.updated_at ?? ''),
    );
  });

  test('without the staging token there is a page for people', async () => {
    await provoke({ provider: 'qonto', kind: 'staging-token', times: 'always' });
    expect((await qonto()).headers['content-type']).toContain('text/html');
    const headers = { ...QONTO_HEADERS, 'x-qonto-staging-token': 'sandbox-staging-token' };
    expect((await qonto('/v2/clients', headers)).json<object>()).toHaveProperty('clients');
  });
});

describe('a spoilt connection', () => {
  test('cut in the middle, or before a byte', async () => {
    await provoke({ provider: 'wethod', kind: 'cut' });
    await expect(wethod()).rejects.toThrow('aborted');
    await provoke({ provider: 'wethod', kind: 'disconnect' });
    await expect(wethod()).rejects.toThrow('socket hang up');
    await sleep(20);
    expect(await requests()).toMatchObject([
      { status: 200, aborted: false, fault: 'cut' },
      { status: null, aborted: false, fault: 'disconnect' },
    ]);
  });

  test('a timeout never answers, and the log knows who went away', async () => {
    await provoke({ provider: 'wethod', kind: 'timeout' });
    await expect(wethod('/api/clients?limit=1', AbortSignal.timeout(60))).rejects.toThrow('abort');
    await sleep(20);
    expect(await requests()).toMatchObject([
      { path: '/api/clients', query: 'limit=1', status: null, aborted: true, fault: 'timeout' },
    ]);
  });

  test('slow and dripping answers are whole in the end', async () => {
    await provoke({ provider: 'wethod', kind: 'slow', delayMs: 50 });
    const start = performance.now();
    expect((await wethod()).json<unknown[]>().length).toBe(100);
    expect(performance.now() - start).toBeGreaterThan(45);
    await provoke({ provider: 'wethod', kind: 'drip', delayMs: 1 });
    expect((await wethod('/api/clients?limit=1')).json<unknown[]>().length).toBe(1);
  });

  test.each(['endless', 'bomb'])('%s goes on until the other side has had enough', async (kind) => {
    await provoke({ provider: 'qonto', kind });
    const signal = AbortSignal.timeout(100);
    const reply = call(`${sandbox.url}/v2/clients`, { headers: QONTO_HEADERS, signal });
    await expect(reply).rejects.toThrow('abort');
  });
});

describe('when', () => {
  test('after so many, so many times, for matching requests alone', async () => {
    const match = { path: '/api/clients', offset: 100 };
    await provoke({ provider: 'wethod', kind: 'status', status: 500, after: 1, times: 2, match });
    const statuses: number[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      expect((await wethod('/api/clients')).status).toBe(200);
      statuses.push((await wethod('/api/clients?offset=100')).status);
    }
    expect(statuses).toEqual([200, 500, 500, 200]);
    expect((await qonto()).status).toBe(200);
  });

  test('0 times is until it is cleared, and what is pending is listed', async () => {
    const match = { query: { sort_by: 'name:asc' }, path: '/v2/*' };
    await provoke([{ provider: 'qonto', kind: 'html', times: 0, match }]);
    for (let turn = 0; turn < 3; turn += 1) {
      expect((await qonto('/v2/clients?sort_by=name:asc')).headers['content-type']).toBe(
        'text/html',
      );
    }
    const { faults } = (await call(`${sandbox.url}/__faults`)).json<{ faults: object[] }>();
    expect(faults).toMatchObject([{ kind: 'html', times: 'always', applied: 3 }]);
    await call(`${sandbox.url}/__faults`, { method: 'DELETE' });
    expect((await qonto('/v2/clients?sort_by=name:asc')).status).toBe(200);
  });

  test.each([
    [{}, 'provider'],
    [{ provider: 'stripe', kind: 'html' }, 'provider'],
    [{ provider: 'wethod', kind: 'nothing' }, 'kind'],
    [{ provider: 'wethod', kind: 'status', status: 'high' }, 'status'],
    [{ provider: 'wethod', kind: 'html', status: 500 }, 'status'],
    [{ provider: 'wethod', kind: 'html', match: { page: 0 } }, 'page'],
    [{ provider: 'wethod', kind: 'html', times: -1 }, 'times'],
    [{ provider: 'wethod', kind: 'staging-token' }, 'staging-token'],
    ['html', 'object'],
  ])('%o is no fault', async (body, named) => {
    const reply = await call(`${sandbox.url}/__faults`, { method: 'POST', body });
    expect(reply.status).toBe(400);
    expect(reply.json<{ problems: string[] }>().problems.join(' ')).toContain(named);
  });

  test('a page in a browser has no business here', async () => {
    const headers = { origin: 'https://elsewhere.example' };
    const reply = await call(`${sandbox.url}/__faults`, { method: 'DELETE', headers });
    expect(reply.status).toBe(403);
  });
});

test('the log has neither headers nor tokens', async () => {
  await qonto('/v2/clients?page=2');
  const [entry] = await requests();
  expect(entry).toEqual({
    id: expect.any(Number),
    provider: 'qonto',
    method: 'GET',
    path: '/v2/clients',
    query: 'page=2',
    status: 200,
    aborted: false,
    open: 1,
    fault: null,
  });
});
