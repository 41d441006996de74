import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, QONTO_HEADERS, WETHOD_HEADERS } from './caller.ts';
import { startSandbox, type Sandbox } from './sandbox.ts';
import type { QontoClient } from './seed/qonto-client.ts';
import type { WethodClient } from './seed/wethod-client.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ clients: 20 });
});
afterAll(() => sandbox.close());

const put = (provider: string, body: unknown) =>
  call(`${sandbox.url}/__clients/${provider}`, { method: 'POST', body });
const remove = (provider: string, id: string | number) =>
  call(`${sandbox.url}/__clients/${provider}/${id}`, { method: 'DELETE' });
const wethod = (path: string) =>
  call(`${sandbox.url}/api/clients${path}`, { headers: WETHOD_HEADERS });
const qonto = (path: string) =>
  call(`${sandbox.url}/v2/clients${path}`, { headers: QONTO_HEADERS });

test('a wethod client comes, changes and goes softly', async () => {
  const identifiers = [{ type: 'SAP', external_id: '007' }];
  const added = await put('wethod', { corporate_name: 'Nuova', external_identifiers: identifiers });
  expect(added.status).toBe(201);
  const { id } = added.json<{ client: WethodClient }>().client;
  expect(id).toBe(21);

  expect((await put('wethod', { id, town: 'Lecce' })).status).toBe(200);
  const changed = (await wethod(`/${id}?include=externalIdentifiers`)).json<WethodClient>();
  expect(changed).toMatchObject({ corporate_name: 'Nuova', town: 'Lecce', deleted_at: null });
  expect(changed.external_identifiers).toMatchObject(identifiers);

  expect((await remove('wethod', id)).status).toBe(204);
  expect((await wethod(`/${id}`)).status).toBe(404);
  const gone = (await wethod(`/${id}?deleted=only`)).json<WethodClient>();
  expect(gone.deleted_at).toBe(gone.updated_at);
  expect((await remove('wethod', id)).status).toBe(404);
});

test('a Qonto client comes, changes and is gone', async () => {
  const added = await put('qonto', { kind: 'individual', first_name: 'Élodie' });
  expect(added.status).toBe(201);
  const { id } = added.json<{ client: QontoClient }>().client;
  expect((await put('qonto', { id, last_name: 'Noël' })).status).toBe(200);
  const found = (await qonto('?filter[name]=elodie%20noel')).json<{ clients: QontoClient[] }>();
  expect(found.clients.map((client) => client.id)).toEqual([id]);
  expect((await remove('qonto', id)).status).toBe(204);
  expect((await qonto(`/${id}`)).status).toBe(404);
});

test.each([
  ['wethod', { name: 'Acme' }, '"name" is not known here.'],
  ['wethod', { id: 0 }, '"id"'],
  ['wethod', { acronym: 'x'.repeat(51) }, '"acronym"'],
  ['wethod', { updated_at: 'yesterday' }, '"updated_at"'],
  ['wethod', { external_identifiers: [{ type: 'SAP' }] }, '"external_identifiers"'],
  ['qonto', { kind: 'robot' }, '"kind"'],
  ['qonto', { billing_address: { town: 'Roma' } }, '"billing_address"'],
  ['qonto', [], 'object'],
])('%s refuses %o', async (provider, body, named) => {
  const reply = await put(provider, body);
  expect(reply.status).toBe(400);
  expect(reply.json<{ problems: string[] }>().problems.join(' ')).toContain(named);
});
