import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call, WETHOD_HEADERS } from '#sandbox/caller.ts';
import { startSandbox, type Sandbox } from '#sandbox/sandbox.ts';
import type { WethodClient } from '#sandbox/seed/wethod-client.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ now: new Date('2026-03-01T00:00:00Z') });
});
afterAll(() => sandbox.close());

const get = (path: string, headers: Record<string, string> = WETHOD_HEADERS) =>
  call(`${sandbox.url}${path}`, { headers });

const query = (parameters: Record<string, string>): string =>
  `/api/clients?${new URLSearchParams(parameters).toString()}`;

async function list(parameters: Record<string, string>): Promise<WethodClient[]> {
  const reply = await get(query(parameters));
  expect(reply.status).toBe(200);
  return reply.json<WethodClient[]>();
}

async function all(parameters: Record<string, string> = {}): Promise<WethodClient[]> {
  const clients: WethodClient[] = [];
  for (let offset = 0; ; offset += 100) {
    const page = await list({ ...parameters, offset: String(offset) });
    clients.push(...page);
    if (page.length < 100) return clients;
  }
}

async function failuresOf(parameters: Record<string, string>): Promise<string[]> {
  const reply = await get(query(parameters));
  expect(reply.status).toBe(400);
  const body = reply.json<{ key: string; failures: { field: string; message: string }[] }>();
  expect(body.key).toBe('invalid_data');
  return body.failures.map(({ field }) => field);
}

const ids = (clients: WethodClient[]) => clients.map(({ id }) => id).toSorted((a, b) => a - b);

describe('paging', () => {
  test('a bare array of a hundred at first, each client once over all pages', async () => {
    expect(await list({})).toHaveLength(100);
    const clients = await all({ deleted: 'include' });
    expect(clients).toHaveLength(640);
    expect(new Set(ids(clients)).size).toBe(640);
  });

  test('the order is neither by id nor by name', async () => {
    const clients = await list({});
    expect(clients.map(({ id }) => id)).not.toEqual(ids(clients));
    const names = clients.map(({ corporate_name: name }) => name ?? '');
    expect(names).not.toEqual(names.toSorted());
  });

  test('the offset is of the first item, and past the last there is nothing', async () => {
    const [, second, third] = await list({ limit: '3' });
    expect(await list({ limit: '2', offset: '1' })).toEqual([second, third]);
    expect(await list({ offset: '640' })).toEqual([]);
  });

  test.each([
    [{ limit: '0' }, ['limit']],
    [{ limit: '101' }, ['limit']],
    [{ limit: '' }, ['limit']],
    [{ limit: '1.5' }, ['limit']],
    [{ offset: '-1' }, ['offset']],
    [{ include: 'contacts' }, ['include']],
    [{ include: 'externalIdentifiers.owner' }, ['include']],
    [{ deleted: 'yes' }, ['deleted']],
    [{ updated_at: '2026-01-01', deleted_at: 'is:2026-01-01' }, ['updated_at', 'deleted_at']],
    [{ limit: '0', offset: 'x', deleted: '' }, ['limit', 'offset', 'deleted']],
  ])('%o is refused with each field named', async (parameters, fields) => {
    expect(await failuresOf(parameters)).toEqual(fields);
  });
});

describe('a row', () => {
  test('has the 32 keys of the provider’s page, null where there is nothing', async () => {
    const reply = await get('/api/clients/10?include=externalIdentifiers');
    const blank = reply.json<Record<string, unknown>>();
    expect(Object.keys(blank)).toHaveLength(32);
    expect(blank['corporate_name']).toBeNull();
    expect(blank['deleted_at']).toBeNull();
    expect(blank['external_identifiers']).toEqual([]);
  });

  test('has its external identifiers only where they are asked for', async () => {
    const bare = (await get('/api/clients/1')).json<object>();
    expect(bare).not.toHaveProperty('external_identifiers');
    const client = (await get('/api/clients/1?include=externalIdentifiers')).json<WethodClient>();
    expect(client.external_identifiers.map(({ type }) => type)).toEqual([
      'Salesforce',
      'HubSpot',
      'SAP',
      'Zucchetti',
    ]);
  });
});

describe('deleted clients', () => {
  test('are left out, included or alone', async () => {
    const gone = await all({ deleted: 'only' });
    expect(gone.length).toBeGreaterThan(45);
    expect(gone.length).toBeLessThan(80);
    expect(gone.every((client) => client.deleted_at !== null)).toBe(true);
    expect(await all()).toHaveLength(640 - gone.length);
    expect((await all()).every((client) => client.deleted_at === null)).toBe(true);
  });

  test('one is not found unless deleted ones are asked for', async () => {
    expect((await get('/api/clients/22')).status).toBe(404);
    expect((await get('/api/clients/22?deleted=include')).status).toBe(200);
    expect((await get('/api/clients/22?deleted=only')).status).toBe(200);
    expect((await get('/api/clients/1?deleted=only')).status).toBe(404);
  });
});

describe('one client', () => {
  test.each(['99999', '0', 'abc', '1e3', '%31'])('%s is not found', async (id) => {
    const reply = await get(`/api/clients/${id}`);
    expect(reply.status).toBe(404);
    expect(reply.json<{ key: string }>().key).toBe('not_found');
  });
});

const A = '2026-01-10T09:30:00.250Z';
const B = '2026-01-20T00:00:00.000Z';
const a = Date.parse(A);
const b = Date.parse(B);

describe('a condition on a date', () => {
  beforeAll(async () => {
    for (const [id, moment] of [A, A, B].entries()) {
      const body = { id: 100 + id, updated_at: moment, deleted_at: moment };
      await call(`${sandbox.url}/__clients/wethod`, { method: 'POST', body });
    }
  });

  const operators: [string, (moment: number) => boolean][] = [
    [`eq:${A}`, (moment) => moment === a],
    [`neq:${A}`, (moment) => moment !== a],
    [`gt:${A}`, (moment) => moment > a],
    [`gte:${A}`, (moment) => moment >= a],
    [`lt:${A}`, (moment) => moment < a],
    [`lte:${A}`, (moment) => moment <= a],
    [`in:${A},${B}`, (moment) => moment === a || moment === b],
    [`nin:${A},${B}`, (moment) => moment !== a && moment !== b],
    [`bt:${A},${B}`, (moment) => moment >= a && moment <= b],
  ];

  test.each(operators)('%s on updated_at is what it says', async (condition, holds) => {
    const everything = await all({ deleted: 'include' });
    const expected = everything.filter((client) => holds(Date.parse(client.updated_at)));
    const found = await all({ deleted: 'include', updated_at: condition });
    expect(ids(found)).toEqual(ids(expected));
    expect(found.length).toBeGreaterThan(0);
  });

  test.each(operators)(
    '%s on deleted_at never matches a client that is not',
    async (condition, holds) => {
      const everything = await all({ deleted: 'include' });
      const expected = everything.filter(
        ({ deleted_at: moment }) => moment !== null && holds(Date.parse(moment)),
      );
      expect(ids(await all({ deleted: 'include', deleted_at: condition }))).toEqual(ids(expected));
      expect(await all({ deleted_at: condition })).toEqual([]);
    },
  );

  test('a plain date is its first moment in UTC', async () => {
    expect(ids(await list({ deleted: 'include', updated_at: 'eq:2026-01-20' }))).toContain(102);
    const before = await all({ deleted: 'include', updated_at: 'bt:2026-01-10,2026-01-19' });
    expect(ids(before)).toEqual(expect.arrayContaining([100, 101]));
    expect(ids(before)).not.toContain(102);
  });

  test('an offset is counted', async () => {
    const found = await list({ deleted: 'include', updated_at: 'eq:2026-01-20T01:00:00+01:00' });
    expect(ids(found)).toEqual([102]);
  });

  test.each([
    'eq:',
    'eq:2026-02-30',
    'eq:2026-01-01T00:00:00',
    'eq:2026-01-20T01:00:00 01:00',
    'eq:2026-01-01,2026-01-02',
    'bt:2026-01-01',
    'bt:2026-01-01,2026-01-02,2026-01-03',
    'in:',
    'like:2026-01-01',
    'EQ:2026-01-01',
  ])('%s is refused', async (condition) => {
    expect(await failuresOf({ updated_at: condition })).toEqual(['updated_at']);
  });
});

describe('the door', () => {
  test.each([
    ['no token', { authorization: '' }, 401],
    ['an unknown token', { authorization: 'Bearer guess' }, 401],
    [
      'a token without the permission',
      { authorization: 'Bearer sandbox-wethod-no-permission' },
      403,
    ],
    ['another company', { 'wethod-company': 'acme' }, 412],
    ['another version', { 'wethod-version': '2020-01-01' }, 412],
  ])('%s is refused', async (_, headers, status) => {
    const reply = await get('/api/clients', { ...WETHOD_HEADERS, ...headers });
    expect(reply.status).toBe(status);
    const { key, message } = reply.json<{ key: string; message: string }>();
    if (status === 412) expect(key).toBe('precondition_failure');
    if (status === 403) expect(message).toContain('crm.view');
  });

  test('a missing company or version is a 412', async () => {
    const { authorization } = WETHOD_HEADERS;
    expect((await get('/api/clients', { authorization })).status).toBe(412);
    const { 'wethod-version': version, ...rest } = WETHOD_HEADERS;
    expect(version).toBeDefined();
    expect((await get('/api/clients', rest)).status).toBe(412);
  });
});
