import { expect, test } from 'vitest';
import { wethodUpstream } from './upstream.ts';

const [list, one] = wethodUpstream.routes;
const SOUND = { WETHOD_TOKEN: 'secret-token', WETHOD_COMPANY: 'acme' };

test.each([
  ['include', 'externalIdentifiers'],
  ['limit', '1'],
  ['limit', '100'],
  ['offset', '0'],
  ['offset', '1000000'],
  ['updated_at', 'eq:2024-06-15'],
  ['updated_at', 'lte:2024-06-15T10:00:00+00:00'],
  ['updated_at', 'gt:2026-05-15T17:08:59.529Z'],
  ['updated_at', 'bt:2024-02-29,2024-06-15T10:00:00Z'],
  ['deleted_at', 'in:2024-06-15,2024-06-16,2024-06-17'],
  ['deleted_at', 'nin:2024-06-15'],
  ['deleted', 'exclude'],
])('%s=%s is allowed', (name, value) => {
  expect(list?.parameters[name]?.(value)).toBe(value);
});

test.each([
  ['include', 'externalIdentifiers,bank'],
  ['include', ''],
  ['limit', '0'],
  ['limit', '101'],
  ['limit', '010'],
  ['limit', '1.0'],
  ['limit', '٣'],
  ['offset', '-1'],
  ['offset', '99999999999999999999'],
  ['updated_at', '2024-06-15'],
  ['updated_at', 'eq:'],
  ['updated_at', 'eq:2024-06-15,2024-06-16'],
  ['updated_at', 'bt:2024-06-15'],
  ['updated_at', 'bt:2024-06-15,2024-06-16,2024-06-17'],
  ['updated_at', 'like:2024-06-15'],
  ['updated_at', 'eq:2023-02-29'],
  ['updated_at', 'eq:2024-13-01'],
  ['updated_at', 'eq:2024-06-15T24:00:00Z'],
  ['updated_at', 'eq:2024-06-15T10:00:00'],
  ['updated_at', 'eq:2024-06-15 '],
  ['updated_at', 'eq:2024-06-15\n'],
  ['updated_at', `in:${Array(101).fill('2024-06-15').join(',')}`],
  ['deleted', 'all'],
])('%s=%j is refused', (name, value) => {
  expect(list?.parameters[name]?.(value)).toBeNull();
});

test.each(['0', '-1', '01', '1e3', '1.5', '', 'abc', '99999999999999999'])(
  'the id %j is refused',
  (id) => expect(one?.segments['id']?.(id)).toBeNull(),
);

test('one client is asked with its relations and its deletion alone', () => {
  expect(Object.keys(one?.parameters ?? {})).toEqual(['include', 'deleted']);
});

test('it is absent where nothing is set, an empty variable included', () => {
  expect(wethodUpstream.connect({ WETHOD_TOKEN: '' })).toEqual({ state: 'absent' });
});

test('token and company connect it, with the version that is known', () => {
  expect(wethodUpstream.connect(SOUND)).toMatchObject({
    state: 'connected',
    mode: 'configured',
    baseUrl: new URL('https://api.wethod.com'),
    headers: {
      authorization: 'Bearer secret-token',
      'wethod-company': 'acme',
      'wethod-version': '2024-06-15',
    },
  });
});

test.each([
  [{ WETHOD_TOKEN: 'secret-token' }, /WETHOD_COMPANY is missing/],
  [{ WETHOD_COMPANY: 'acme' }, /WETHOD_TOKEN is missing/],
  [{ WETHOD_VERSION: '2024-06-15' }, /WETHOD_TOKEN is missing/],
  [{ ...SOUND, WETHOD_TOKEN: 'secret-token\r\nX-Evil: 1' }, /WETHOD_TOKEN must be/],
  [{ ...SOUND, WETHOD_TOKEN: 'secret-tökén' }, /WETHOD_TOKEN must be/],
  [{ ...SOUND, WETHOD_COMPANY: 'acme.wethod.com' }, /WETHOD_COMPANY must be/],
  [{ ...SOUND, WETHOD_VERSION: 'latest' }, /WETHOD_VERSION must be/],
  [{ ...SOUND, WETHOD_BASE_URL: 'http://api.wethod.com' }, /must be https/],
  [{ ...SOUND, WETHOD_BASE_URL: 'http://127.0.0.1.evil.example' }, /must be https/],
  [{ ...SOUND, WETHOD_BASE_URL: 'ftp://127.0.0.1' }, /must be an address/],
  [{ ...SOUND, WETHOD_BASE_URL: 'api.wethod.com' }, /must be an address/],
  [{ ...SOUND, WETHOD_BASE_URL: 'https://u:secret-token@api.wethod.com' }, /scheme, host and port/],
  [{ ...SOUND, WETHOD_BASE_URL: 'https://api.wethod.com/v1' }, /scheme, host and port/],
  [{ ...SOUND, WETHOD_BASE_URL: 'https://api.wethod.com?' }, /scheme, host and port/],
  [{ ...SOUND, WETHOD_BASE_URL: 'https://api.wethod.com/#' }, /scheme, host and port/],
])('%j is faulty, without its values', (environment, fault) => {
  const connection = wethodUpstream.connect(environment);
  const faults = connection.state === 'faulty' ? connection.faults.join('\n') : '';
  expect(faults).toMatch(fault);
  expect(faults).not.toContain('secret-token');
});

test.each([
  'http://127.0.0.1:4175',
  'http://localhost:4175/',
  'http://[::1]:4175',
  'https://x.example',
])('it can be reached at %s', (WETHOD_BASE_URL) => {
  expect(wethodUpstream.connect({ ...SOUND, WETHOD_BASE_URL })).toMatchObject({
    baseUrl: new URL(WETHOD_BASE_URL),
  });
});

test('every fault is named at once', () => {
  const environment = { WETHOD_TOKEN: 'a b', WETHOD_VERSION: 'x', WETHOD_BASE_URL: 'y' };
  const connection = wethodUpstream.connect(environment);
  expect(connection.state === 'faulty' && connection.faults).toHaveLength(4);
});

test('a 400 tells each field, and the wait is in a header of its own', () => {
  const body = {
    key: 'invalid_data',
    message: "You provided invalid data. Check 'failures' for details.",
    failures: [{ field: 'updated_at', message: 'Not a date', internal: '/var/www' }],
    headers: {},
    content: 'string',
  };
  const headers = new Headers({ 'x-ratelimit-retry-after': '12', 'retry-after': '99' });
  expect(wethodUpstream.readProblem(400, headers, body)).toEqual({
    kind: 'invalid',
    message: body.message,
    fields: [{ field: 'updated_at', message: 'Not a date' }],
    retryAfter: 12,
    reference: null,
  });
});

test.each([null, 'x', 5, [], { message: 5 }, { failures: 'x' }, { failures: [{ field: 1 }] }])(
  'a body like %j still leaves the kind',
  (body) => {
    expect(wethodUpstream.readProblem(412, new Headers(), body)).toMatchObject({
      kind: 'precondition',
      message: null,
      fields: [],
    });
  },
);

const READ_AT = Date.parse('2026-05-01T12:00:00Z');
const isKept = (parameters: Record<string, string>) =>
  list?.isCacheable?.(new Map(Object.entries(parameters)), READ_AT);

test.each([
  {},
  { limit: '100' },
  { limit: '100', offset: '300', deleted: 'include', include: 'externalIdentifiers' },
  { offset: '100', deleted: 'only' },
  { updated_at: 'bt:2026-01-01T00:00:00+00:00,2026-05-01T11:58:00+00:00', deleted: 'include' },
  { updated_at: 'bt:2026-01-01T00:00:00Z,2026-05-01T13:58:00+02:00' },
  { updated_at: 'lte:2026-05-01T11:58:00.000Z', limit: '100', offset: '100' },
  { updated_at: 'lt:2026-05-01T11:58:00Z' },
  { updated_at: 'eq:2026-04-30T12:00:00Z' },
  { updated_at: 'eq:2026-04-29' },
  { updated_at: 'bt:2026-01-01,2026-04-29' },
])('an answer to %j is kept', (parameters) => expect(isKept(parameters)).toBe(true));

test.each([
  { limit: '1' },
  { limit: '2', offset: '100' },
  { limit: '99' },
  { deleted_at: 'lte:2026-01-01' },
  { deleted: 'only', deleted_at: 'gte:2026-01-01', updated_at: 'lte:2026-01-01' },
  { updated_at: 'lte:2026-01-01', limit: '1' },
  { updated_at: 'gt:2026-01-01' },
  { updated_at: 'gte:2026-01-01' },
  { updated_at: 'neq:2026-01-01' },
  { updated_at: 'nin:2026-01-01' },
  { updated_at: 'in:2026-01-01,2026-01-02' },
  { updated_at: 'bt:2026-01-01T00:00:00Z,2026-05-01T11:58:01Z' },
  { updated_at: 'bt:2026-05-01T12:00:00Z,2026-01-01T00:00:00Z' },
  { updated_at: 'lte:2026-05-01T11:58:01Z' },
  { updated_at: 'lt:2026-05-01T12:00:00Z' },
  { updated_at: 'lte:2027-01-01' },
  // Over in Rome, and on Baker Island at this very moment.
  { updated_at: 'lte:2026-04-30' },
  { updated_at: 'eq:2026-05-01' },
  { updated_at: 'eq:nonsense' },
  { updated_at: '' },
])('an answer to %j is not', (parameters) => expect(isKept(parameters)).toBe(false));

test('a day is over two minutes after it has ended everywhere, and one client is never kept', () => {
  const lastEnd = Date.parse('2026-05-01T12:00:00Z');
  const day = new Map([['updated_at', 'lte:2026-04-30']]);
  expect(list?.isCacheable?.(day, lastEnd + 119_999)).toBe(false);
  expect(list?.isCacheable?.(day, lastEnd + 120_000)).toBe(true);
  expect(one?.isCacheable).toBeUndefined();
});

test('its ceiling leaves room below the 5,000 of an hour', () => {
  expect(wethodUpstream.ceiling).toEqual({ requests: 4500, seconds: 3600 });
});
