import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call, QONTO_HEADERS } from '#sandbox/caller.ts';
import { startSandbox, type Sandbox } from '#sandbox/sandbox.ts';
import type { QontoClient } from '#sandbox/seed/qonto-client.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ now: new Date('2026-03-01T00:00:00Z') });
});
afterAll(() => sandbox.close());

interface Page {
  clients: QontoClient[];
  meta: Record<string, number | null>;
}
interface Problems {
  errors: { code: string; detail: string; source?: { parameter: string } }[];
  trace_id: string;
}

const get = (path: string, headers: Record<string, string> = QONTO_HEADERS) =>
  call(`${sandbox.url}${path}`, { headers });

const query = (parameters: Record<string, string>): string =>
  `/v2/clients?${new URLSearchParams(parameters).toString()}`;

async function list(parameters: Record<string, string>): Promise<Page> {
  const reply = await get(query(parameters));
  expect(reply.status).toBe(200);
  return reply.json<Page>();
}

async function all(parameters: Record<string, string> = {}): Promise<QontoClient[]> {
  const clients: QontoClient[] = [];
  for (let page: number | null = 1; page !== null;) {
    const answer: Page = await list({ ...parameters, per_page: '100', page: String(page) });
    clients.push(...answer.clients);
    page = answer.meta['next_page'] ?? null;
  }
  return clients;
}

const AURORA = '00000000-0000-4000-8000-000000000001';
const NAMELESS = '00000000-0000-4000-8000-000000000002';

describe('paging', () => {
  test('25 at first, with the whole meta', async () => {
    const { clients, meta } = await list({});
    expect(clients).toHaveLength(25);
    expect(meta).toEqual({
      current_page: 1,
      next_page: 2,
      prev_page: null,
      total_pages: 20,
      total_count: 480,
      per_page: 25,
    });
  });

  test('each client once over all pages, of all three kinds', async () => {
    const clients = await all();
    expect(new Set(clients.map(({ id }) => id)).size).toBe(480);
    const kinds = new Set(clients.map(({ kind, type }) => kind ?? type));
    expect(kinds).toEqual(new Set(['company', 'individual', 'freelancer']));
  });

  test('the last page has no next, and past it there is nothing', async () => {
    const last = await list({ per_page: '100', page: '5' });
    expect(last.clients).toHaveLength(80);
    expect(last.meta).toMatchObject({ next_page: null, prev_page: 4 });
    expect((await list({ page: '1000' })).clients).toEqual([]);
  });

  test.each([
    [{ page: '0' }, 'page'],
    [{ per_page: '101' }, 'per_page'],
    [{ per_page: 'all' }, 'per_page'],
    [{ sort_by: 'email:asc' }, 'sort_by'],
    [{ 'filter[city]': 'Milano' }, 'filter[city]'],
  ])('%o is a 400 that names the parameter', async (parameters, named) => {
    const reply = await get(query(parameters));
    expect(reply.status).toBe(400);
    const { errors, trace_id: trace } = reply.json<Problems>();
    expect(errors.map(({ source }) => source?.parameter)).toEqual([named]);
    expect(trace).toBe(reply.headers['x-tyk-trace-id']);
  });

  test('an unknown sort is not in the list', async () => {
    const { errors } = (await get(query({ sort_by: 'name' }))).json<Problems>();
    expect(errors[0]?.code).toBe('not_in_list');
  });
});

describe('sorting', () => {
  test.each(['created_at', 'updated_at'] as const)('by %s, both ways', async (key) => {
    const up = (await all({ sort_by: `${key}:asc` })).map((client) => client[key]);
    expect(up).toEqual(up.toSorted());
    const down = (await all({ sort_by: `${key}:desc` })).map((client) => client[key]);
    expect(down).toEqual(up.toReversed());
  });

  test('by name unless told otherwise, without regard to case and accents', async () => {
    const clients = await all();
    expect((await all({ sort_by: 'name:asc' })).map(({ id }) => id)).toEqual(
      clients.map(({ id }) => id),
    );
    const names = clients.map((client) =>
      (client.name ?? [client.first_name, client.last_name].filter(Boolean).join(' '))
        .normalize('NFD')
        .replaceAll(/\p{M}/gu, '')
        .toLowerCase(),
    );
    expect(names).toEqual(names.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
  });
});

describe('filters', () => {
  test('a part of a name, without regard to case and accents', async () => {
    const { clients } = await list({ 'filter[name]': 'SENZA indirìzzo' });
    expect(clients.map(({ name }) => name)).toEqual(['Senza Indirizzo S.a.s.']);
  });

  test('the name of a person is both of theirs', async () => {
    const { clients } = await list({ 'filter[name]': "niccolo d'am" });
    expect(clients.some((client) => client.last_name === "D'Amicò")).toBe(true);
    expect(clients.every((client) => client.name === undefined)).toBe(true);
  });

  test('a VAT number, tax number or email matches whole, in any case', async () => {
    const { client } = (await get(`/v2/clients/${AURORA}`)).json<{ client: QontoClient }>();
    const vat = String(client.vat_number);
    const both = await list({ 'filter[vat_number]': vat.toLowerCase() });
    expect(both.clients).toHaveLength(2);
    expect((await list({ 'filter[vat_number]': vat.slice(0, -1) })).clients).toEqual([]);
    expect((await list({ 'filter[email]': 'CONTABILITA@aurora-tessuti.example' })).clients).toEqual(
      [client],
    );
    const byTax = await list({ 'filter[tax_identification_number]': vat.slice(2) });
    expect(byTax.clients).toEqual([client]);
  });

  test('a window of updates holds both its ends', async () => {
    const from = '2025-06-01T00:00:00Z';
    const to = '2025-12-01T00:00:00+01:00';
    for (const [id, moment] of [from, to].entries()) {
      const body = { name: `Edge ${id}`, updated_at: moment };
      await call(`${sandbox.url}/__clients/qonto`, { method: 'POST', body });
    }
    const window = { 'filter[updated_at_from]': from, 'filter[updated_at_to]': to };
    const found = await all(window);
    const expected = (await all()).filter(
      ({ updated_at: moment }) =>
        Date.parse(moment) >= Date.parse(from) && Date.parse(moment) <= Date.parse(to),
    );
    expect(found).toEqual(expected);
    expect(found.map(({ name }) => name)).toEqual(expect.arrayContaining(['Edge 0', 'Edge 1']));
    expect((await list({ ...window, 'filter[name]': 'edge' })).meta).toMatchObject({
      total_count: 2,
    });
  });

  test.each([
    { 'filter[name]': 'a' },
    { 'filter[updated_at_from]': '2025-06-01' },
    { 'filter[updated_at_to]': '2025-06-01T00:00:00' },
    { 'filter[updated_at_to]': '2025-06-01T00:00:00.123Z' },
  ])('%o makes no sense: 422', async (parameters) => {
    const reply = await get(query(parameters));
    expect(reply.status).toBe(422);
    const [error] = reply.json<Problems>().errors;
    expect(error?.source?.parameter).toBe(Object.keys(parameters)[0]);
    expect(error).toMatchObject({ status: '422' });
  });
});

describe('a row', () => {
  test('leaves out what is not set', async () => {
    const { client } = (await get(`/v2/clients/${NAMELESS}`)).json<{ client: object }>();
    expect(Object.keys(client).toSorted()).toEqual([
      'created_at',
      'currency',
      'id',
      'kind',
      'type',
      'updated_at',
    ]);
  });
});

describe('the door', () => {
  test.each([
    ['no credential', {}, 401],
    ['an unknown token', { authorization: 'Bearer guess' }, 401],
    ['the key as a bearer', { authorization: 'Bearer sandbox-login:sandbox-secret-key' }, 401],
    ['a token without the scope', { authorization: 'Bearer sandbox-qonto-no-scope' }, 403],
    ['a page', { ...QONTO_HEADERS, origin: 'http://localhost' }, 403],
    ['a browser', { ...QONTO_HEADERS, 'sec-fetch-mode': 'cors' }, 403],
  ])('%s is refused', async (name, headers, status) => {
    const reply = await get('/v2/clients', headers);
    expect(reply.status).toBe(status);
    const { errors } = reply.json<Problems>();
    if (name.includes('scope')) expect(errors[0]?.detail).toContain('missing required oauth scope');
  });

  test('the API key goes plain', async () => {
    const headers = { authorization: 'sandbox-login:sandbox-secret-key' };
    expect((await get('/v2/clients', headers)).status).toBe(200);
  });

  test('an unknown client is the API’s 404, an unknown route the gateway’s', async () => {
    const client = await get('/v2/clients/00000000-0000-4000-8000-999999999999');
    expect([client.status, client.headers['content-type']]).toEqual([404, 'application/json']);
    const route = await get('/v2/customers');
    expect(route.status).toBe(404);
    expect(route.headers['content-type']).toContain('text/plain');
  });
});
