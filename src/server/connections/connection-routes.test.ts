import { expect, test } from 'vitest';
import { openAccess } from '#server/access.ts';
import { LaunchLink } from '#server/launch.ts';
import type { Role } from '#server/store/store.ts';
import { sqliteStore } from '#testing/oauth-application.ts';
import { instance, qontoSandbox, testSealer } from '#testing/oauth-world.ts';

async function world(unusual: Parameters<typeof instance>[2] = {}) {
  const qonto = await qontoSandbox();
  const store = sqliteStore();
  const rubrica = await instance(qonto, { store, sealer: testSealer() }, unusual);
  return {
    qonto,
    store,
    rubrica,
    [Symbol.asyncDispose]: async () => {
      await rubrica[Symbol.asyncDispose]();
      await store.close();
      await qonto[Symbol.asyncDispose]();
    },
  };
}

const outcomeOf = async (response: Response) =>
  /url=\/connect\/qonto\?outcome=(\w+)/.exec(await response.text())?.[1];

test('somebody connects an account in the browser, and its clients are there', async () => {
  await using rig = await world();
  const { rubrica, qonto, store } = rig;
  expect([await rubrica.mode(), await rubrica.state(), await rubrica.read()]).toEqual([
    'absent',
    'none',
    404,
  ]);
  const { address, cookie } = await rubrica.begin();
  const asked = new URL(address);
  expect(Object.fromEntries(asked.searchParams)).toMatchObject({
    response_type: 'code',
    client_id: 'sandbox-client-id',
    redirect_uri: 'http://rubrica/connections/qonto/callback',
    scope: 'client.read offline_access',
    code_challenge_method: 'S256',
  });
  const response = await rubrica.back(await qonto.decide(address), cookie);
  expect(response.headers.get('set-cookie')).toMatch(/=; Max-Age=0; /);
  expect(await response.text()).toContain('url=/clients/qonto');
  expect([await rubrica.mode(), await rubrica.state(), await rubrica.read()]).toEqual([
    'configured',
    'connected',
    200,
  ]);
  expect(await rubrica.mode()).toBe('live');
  expect(await store.audit.list(5)).toMatchObject([{ event: 'connected', about: 'qonto' }]);
  expect(rubrica.lines.some((line) => line.includes('outcome=connected'))).toBe(true);
});

test('the cookie is for this way alone, and not for scripts', async () => {
  await using rig = await world();
  const response = await rig.rubrica.post('/api/connections/qonto');
  expect(response.headers.get('set-cookie')).toMatch(
    /^rubrica-connect-[\da-f]{12}=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/,
  );
});

test('refused in words: another browser, a replay, a state of nobody, a no, a code of nobody', async () => {
  await using rig = await world();
  const { rubrica, qonto } = rig;
  const ways: readonly [string, (location: string, cookie: string) => Promise<Response>][] = [
    ['browser', (location) => rubrica.back(location, '')],
    ['browser', (location, cookie) => rubrica.back(location, `${cookie.slice(0, -1)}~`)],
    ['expired', (location, cookie) => rubrica.back(location.replace(/state=./, 'state=~'), cookie)],
    ['expired', (location, cookie) => rubrica.back(location.split('?')[0] ?? '', cookie)],
    ['refused', (location, cookie) => rubrica.back(location.replace('code_', 'x'), cookie)],
  ];
  for (const [words, come] of ways) {
    const { address, cookie } = await rubrica.begin();
    expect(await outcomeOf(await come(await qonto.decide(address), cookie))).toBe(words);
    expect(await rubrica.state()).toBe('none');
  }
  const denied = await rubrica.begin();
  const no = await qonto.decide(denied.address, 'deny');
  expect(await outcomeOf(await rubrica.back(no, denied.cookie))).toBe('denied');

  const { address, cookie } = await rubrica.begin();
  const location = await qonto.decide(address);
  expect(await (await rubrica.back(location, cookie)).text()).toContain('url=/clients/qonto');
  expect(await outcomeOf(await rubrica.back(location, cookie))).toBe('expired');
  expect([await rubrica.state(), (await qonto.counts()).codes]).toEqual(['connected', 1]);
});

test('a viewer reads, and connects nothing', async () => {
  const person = { id: 'issuer anna', name: 'Anna', email: 'anna@acme.example' };
  let role: Role = 'administrator';
  const visitorOf = () =>
    Promise.resolve({ caller: { id: person.id, role, person }, token: 'a token', stay: null });
  await using rig = await world({ access: { ...openAccess(), visitorOf } });
  const { rubrica, store } = rig;
  await rubrica.connect();
  role = 'viewer';
  expect(await rubrica.read()).toBe(200);
  for (const path of ['/api/connections/qonto', '/api/connections/qonto/disconnect']) {
    expect((await rubrica.post(path)).status).toBe(403);
  }
  const [status]: unknown[] = JSON.parse(await (await rubrica.fetch('/api/connections')).text());
  expect(status).toEqual({ id: 'qonto', state: 'connected', mayConnect: false });
  expect(await store.audit.list(5)).toMatchObject([
    { event: 'connected', about: 'qonto', person: person.email },
  ]);
});

test('two tabs that connect at once do not take it from each other', async () => {
  await using rig = await world();
  const { rubrica, qonto } = rig;
  const [one, other] = [await rubrica.begin(), await rubrica.begin()];
  const cookies = `${one.cookie}; ${other.cookie}`;
  for (const { address } of [one, other]) {
    const back = await rubrica.back(await qonto.decide(address), cookies);
    expect(await back.text()).toContain('url=/clients/qonto');
  }
});

test('the provider does not answer, or not as agreed: words, and nothing is connected', async () => {
  await using rig = await world();
  const { rubrica, qonto } = rig;
  const match = { path: '/oauth2/token' };
  const faults = [
    ['unclear', { kind: 'status', status: 503 }],
    ['unclear', { kind: 'disconnect' }],
    ['unclear', { kind: 'garbled' }],
    ['unclear', { kind: 'html' }],
    ['unclear', { kind: 'redirect' }],
    ['unclear', { kind: 'rate-limit' }],
    ['application', { kind: 'body', status: 401, body: '{"error":"invalid_client"}' }],
    ['application', { kind: 'body', body: '{"access_token":"a","token_type":"bearer"}' }],
    ['unclear', { kind: 'body', body: '{"access_token":"a b","token_type":"bearer"}' }],
  ] as const;
  for (const [words, fault] of faults) {
    await qonto.fault({ provider: 'qonto', match, ...fault });
    const { address, cookie } = await rubrica.begin();
    expect(await outcomeOf(await rubrica.back(await qonto.decide(address), cookie))).toBe(words);
  }
  expect(await rubrica.state()).toBe('none');
});

test('disconnected: the provider is told, and nothing of it is answered from memory', async () => {
  await using rig = await world();
  const { rubrica, qonto, store } = rig;
  await rubrica.connect();
  expect(await rubrica.read()).toBe(200);
  const response = await rubrica.post('/api/connections/qonto/disconnect');
  expect(JSON.parse(await response.text())).toEqual({ isRevoked: true });
  expect([await rubrica.read(), await rubrica.state(), await rubrica.mode()]).toEqual([
    404,
    'none',
    'absent',
  ]);
  expect([await store.secrets.names(), (await qonto.counts()).revoked]).toEqual([[], 1]);

  await rubrica.connect();
  await qonto.fault({ provider: 'qonto', kind: 'status', status: 503 });
  const other = await rubrica.post('/api/connections/qonto/disconnect');
  expect(JSON.parse(await other.text())).toEqual({ isRevoked: false });
  expect(await rubrica.state()).toBe('none');
});

test('only who was let in connects; the way back needs no cookie but its own', async () => {
  const launch = new LaunchLink();
  await using rig = await world({ access: launch });
  const { rubrica, qonto } = rig;
  for (const path of ['/api/connections/qonto', '/api/connections/qonto/disconnect']) {
    expect((await rubrica.post(path)).status).toBe(403);
  }
  expect((await rubrica.fetch('/api/connections')).status).toBe(403);
  const [cookie = ''] = ((await rubrica.fetch(launch.path)).headers.get('set-cookie') ?? '').split(
    ';',
  );
  const response = await rubrica.post('/api/connections/qonto', cookie);
  const { address }: { address: string } = JSON.parse(await response.text());
  const [own = ''] = (response.headers.get('set-cookie') ?? '').split(';');
  const back = await rubrica.back(await qonto.decide(address), own);
  expect(await back.text()).toContain('url=/clients/qonto');
});

test.each([
  ['GET', '/api/connections/qonto'],
  ['POST', '/connections/qonto/callback'],
  ['GET', '/api/connections/qonto/disconnect'],
])('%s %s is not answered', async (method, path) => {
  await using rig = await world();
  const body = method === 'POST' ? '{}' : null;
  expect((await rig.rubrica.fetch(path, { method, body })).status).toBe(405);
});

test.each([
  '/connections/wethod/callback',
  '/connections/other/callback',
  '/connections/qonto/callback/more',
])('%s is nothing', async (path) => {
  await using rig = await world();
  expect((await rig.rubrica.fetch(path)).status).toBe(404);
});

test('a POST without the token of our own pages does nothing', async () => {
  await using rig = await world();
  await rig.rubrica.connect();
  const asked = { method: 'POST', body: '{}' };
  for (const path of ['/api/connections/qonto', '/api/connections/qonto/disconnect']) {
    expect((await rig.rubrica.fetch(path, asked)).status).toBe(403);
  }
  expect(await rig.rubrica.state()).toBe('connected');
});
