import { expect, test } from 'vitest';
import { qontoUpstream } from './upstream.ts';

const [list, one] = qontoUpstream.routes;

test.each([
  ['filter[name]', 'ab'],
  ['filter[name]', 'Società “L’Àncora” & Figli 🚀'],
  ['filter[email]', 'a@b.it'],
  ['filter[vat_number]', 'IT01234567890'],
  ['filter[tax_identification_number]', '012 345'],
  ['filter[updated_at_from]', '2022-02-01T12:01:02Z'],
  ['filter[updated_at_to]', '2022-04-23T16:23:00+02:00'],
  ['page', '1'],
  ['per_page', '100'],
  ['sort_by', 'updated_at:desc'],
])('%s=%s is allowed', (name, value) => {
  expect(list?.parameters[name]?.(value)).toBe(value);
});

test.each([
  ['filter[name]', 'a'],
  ['filter[name]', '🚀'],
  ['filter[name]', '   '],
  ['filter[name]', 'a\0b'],
  ['filter[name]', 'a\nb'],
  ['filter[name]', 'x'.repeat(256)],
  ['filter[name]', 'ab\ud800'],
  ['filter[email]', ''],
  ['filter[updated_at_from]', '2022-02-01'],
  ['filter[updated_at_from]', 'yesterday'],
  ['filter[updated_at_to]', '2022-02-30T00:00:00Z'],
  ['page', '0'],
  ['per_page', '101'],
  ['sort_by', 'name'],
  ['sort_by', 'email:asc'],
])('%s=%j is refused', (name, value) => {
  expect(list?.parameters[name]?.(value)).toBeNull();
});

test.each([
  '42',
  '',
  '..',
  '3c90c3cc0d444b5088888dd25736052a',
  '{3c90c3cc-0d44-4b50-8888-8dd25736052a}',
])('the id %j is refused', (id) => expect(one?.segments['id']?.(id)).toBeNull());

test('it is absent where nothing is set', () => {
  expect(qontoUpstream.connect({})).toEqual({ state: 'absent' });
});

test('an access token is a bearer, an API key goes as it is', () => {
  expect(qontoUpstream.connect({ QONTO_TOKEN: 'token' })).toMatchObject({
    mode: 'configured',
    baseUrl: new URL('https://thirdparty.qonto.com'),
    headers: { authorization: 'Bearer token' },
  });
  expect(qontoUpstream.connect({ QONTO_LOGIN: 'login', QONTO_SECRET_KEY: 'key' })).toMatchObject({
    headers: { authorization: 'login:key' },
  });
});

test("a staging token leads to Qonto's own test system, or where it is told", () => {
  const environment = { QONTO_TOKEN: 'token', QONTO_STAGING_TOKEN: 'staging' };
  expect(qontoUpstream.connect(environment)).toMatchObject({
    mode: 'staging',
    baseUrl: new URL('https://thirdparty-sandbox.staging.qonto.co'),
    headers: { authorization: 'Bearer token', 'x-qonto-staging-token': 'staging' },
  });
  const elsewhere = { ...environment, QONTO_BASE_URL: 'https://qonto.example' };
  expect(qontoUpstream.connect(elsewhere)).toMatchObject({
    mode: 'staging',
    baseUrl: new URL('https://qonto.example'),
  });
});

test('an OAuth application waits for somebody to connect the account', () => {
  const environment = { QONTO_CLIENT_ID: 'id', QONTO_CLIENT_SECRET: 'client-secret' };
  expect(qontoUpstream.connect(environment)).toEqual({
    state: 'connectable',
    mode: 'configured',
    baseUrl: new URL('https://thirdparty.qonto.com'),
    headers: {},
    secrets: ['client-secret'],
    application: { id: 'id', secret: 'client-secret' },
    authoriseUrl: new URL('https://oauth.qonto.com/oauth2/auth'),
    tokenUrl: new URL('https://oauth.qonto.com/oauth2/token'),
    revokeUrl: new URL('https://oauth.qonto.com/oauth2/revoke'),
    scopes: ['client.read', 'offline_access'],
  });
  expect(qontoUpstream.connect({ ...environment, QONTO_STAGING_TOKEN: 'staging' })).toMatchObject({
    mode: 'staging',
    headers: { 'x-qonto-staging-token': 'staging' },
    secrets: ['client-secret', 'staging'],
    tokenUrl: new URL('https://oauth-sandbox.staging.qonto.co/oauth2/token'),
  });
});

test.each([
  [{ QONTO_LOGIN: 'secret' }, /QONTO_SECRET_KEY is missing/],
  [{ QONTO_SECRET_KEY: 'secret' }, /QONTO_LOGIN is missing/],
  [{ QONTO_STAGING_TOKEN: 'secret' }, /QONTO_LOGIN is missing/],
  [{ QONTO_BASE_URL: 'https://qonto.example' }, /QONTO_LOGIN is missing/],
  [{ QONTO_CLIENT_ID: 'secret' }, /QONTO_CLIENT_SECRET is missing: QONTO_CLIENT_ID/],
  [{ QONTO_CLIENT_SECRET: 'secret' }, /QONTO_CLIENT_ID is missing: QONTO_CLIENT_SECRET/],
  [{ QONTO_CLIENT_ID: 'secret', QONTO_LOGIN: 'secret' }, /QONTO_CLIENT_SECRET are two ways/],
  [{ QONTO_CLIENT_ID: 'secret', QONTO_TOKEN: 'secret' }, /QONTO_TOKEN, QONTO_CLIENT_ID/],
  [{ QONTO_CLIENT_ID: 'x', QONTO_LOGIN: 'x', QONTO_TOKEN: 'secret' }, /three ways/],
  [{ QONTO_TOKEN: 'secret', QONTO_OAUTH_URL: 'https://qonto.example' }, /set QONTO_CLIENT_ID, too/],
  [
    {
      QONTO_CLIENT_ID: 'x',
      QONTO_CLIENT_SECRET: 'secret',
      QONTO_OAUTH_URL: 'http://qonto.example',
    },
    /QONTO_OAUTH_URL must be https/,
  ],
  [{ QONTO_CLIENT_ID: 'x', QONTO_CLIENT_SECRET: 'secret x' }, /QONTO_CLIENT_SECRET must be/],
  [{ QONTO_TOKEN: 'secret', QONTO_LOGIN: 'secret', QONTO_SECRET_KEY: 'secret' }, /two ways/],
  [{ QONTO_TOKEN: 'secret', QONTO_LOGIN: 'secret' }, /two ways/],
  [{ QONTO_LOGIN: 'secret:x', QONTO_SECRET_KEY: 'secret' }, /QONTO_LOGIN must be/],
  [{ QONTO_TOKEN: 'secret', QONTO_STAGING_TOKEN: 'secret\n' }, /QONTO_STAGING_TOKEN must be/],
])('%j is faulty, without its values', (environment, fault) => {
  const connection = qontoUpstream.connect(environment);
  const faults = connection.state === 'faulty' ? connection.faults.join('\n') : '';
  expect(faults).toMatch(fault);
  expect(faults).not.toContain('secret');
});

test('errors tell their parameter, their sentence and the trace', () => {
  const body = {
    errors: [
      { code: 'not_in_list', detail: 'is not in the list', source: { parameter: 'sort_by' } },
      { code: 'too_short', source: { pointer: '/filter/name' }, status: '422' },
    ],
    trace_id: 'abc',
  };
  expect(qontoUpstream.readProblem(422, new Headers(), body)).toEqual({
    kind: 'invalid',
    message: 'is not in the list',
    fields: [
      { field: 'sort_by', message: 'is not in the list' },
      { field: '/filter/name', message: 'too_short' },
    ],
    retryAfter: null,
    reference: 'abc',
  });
});

test('a 500 with an empty body still has the trace of its header', () => {
  const headers = new Headers({ 'x-tyk-trace-id': 'abc' });
  expect(qontoUpstream.readProblem(500, headers, null)).toMatchObject({
    kind: 'upstream',
    reference: 'abc',
  });
});

test('a 404 that is no JSON comes from before Qonto', () => {
  expect(qontoUpstream.readProblem(404, new Headers(), null).kind).toBe('upstream');
});

test.each([
  null,
  'x',
  [],
  { errors: {} },
  { errors: [null] },
  { errors: [{ source: 5, detail: 5 }] },
])('a body like %j still leaves the kind', (body) => {
  expect(qontoUpstream.readProblem(403, new Headers(), body)).toMatchObject({
    kind: 'forbidden',
    message: null,
    fields: [],
  });
});

const READ_AT = Date.parse('2026-05-01T12:00:00Z');
const isKept = (parameters: Record<string, string>) =>
  list?.isCacheable?.(new Map(Object.entries(parameters)), READ_AT);
const [FROM, TO] = ['filter[updated_at_from]', 'filter[updated_at_to]'];

test.each([
  { per_page: '100' },
  { per_page: '100', page: '7', sort_by: 'updated_at:desc' },
  { per_page: '100', [TO]: '2026-05-01T11:58:00Z' },
  { per_page: '100', [TO]: '2026-05-01T13:58:00+02:00', page: '2' },
  { per_page: '100', [FROM]: '2026-01-01T00:00:00Z', [TO]: '2026-02-01T00:00:00Z' },
])('an answer to %j is kept', (parameters) => expect(isKept(parameters)).toBe(true));

test.each([
  {},
  { per_page: '1' },
  { per_page: '1', [TO]: '2026-02-01T00:00:00Z' },
  { per_page: '99' },
  { per_page: '100', [FROM]: '2026-01-01T00:00:00Z' },
  { per_page: '100', [TO]: '2026-05-01T11:58:01Z' },
  { per_page: '100', [TO]: '2027-01-01T00:00:00Z' },
  { per_page: '100', [TO]: 'nonsense' },
  { per_page: '100', 'filter[name]': 'rossi' },
  { per_page: '100', 'filter[name]': 'rossi', [TO]: '2026-02-01T00:00:00Z' },
  { per_page: '100', 'filter[email]': 'a@b.it' },
  { per_page: '100', 'filter[vat_number]': 'IT01234567890' },
  { per_page: '100', 'filter[tax_identification_number]': '012' },
])('an answer to %j is not', (parameters) => expect(isKept(parameters)).toBe(false));

test('one client is never kept, and the ceiling is under half of 1,000 in 10 seconds', () => {
  expect(one?.isCacheable).toBeUndefined();
  expect(qontoUpstream.ceiling).toEqual({ requests: 450, seconds: 10 });
});
