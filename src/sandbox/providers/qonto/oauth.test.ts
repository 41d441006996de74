import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { call } from '#sandbox/caller.ts';
import { startSandbox } from '#sandbox/sandbox.ts';

const BACK = 'http://127.0.0.1:4173/connections/qonto/callback';
const VERIFIER = 'a-verifier-of-at-least-forty-three-characters-long';
const CLIENT = { client_id: 'sandbox-client-id', client_secret: 'sandbox-client-secret' };

interface Tokens {
  access_token: string;
  refresh_token: string;
  expires_in: number;
}

async function world() {
  const sandbox = await startSandbox({ clients: 3 });
  const post = (path: string, form: Record<string, string>, headers = {}) =>
    call(`${sandbox.url}/oauth2/${path}`, {
      method: 'POST',
      headers,
      body: new URLSearchParams(form),
    });
  const control = (body: unknown) => call(`${sandbox.url}/__oauth`, { method: 'POST', body });
  const allow = async (decision = 'allow', scope = 'client.read offline_access') => {
    const reply = await post('auth', {
      redirect_uri: BACK,
      scope,
      state: 'a-state-of-ours',
      code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
      decision,
    });
    return new URL(String(reply.headers['location'])).searchParams;
  };
  const exchange = async (form: Record<string, string>) =>
    post('token', {
      ...CLIENT,
      grant_type: 'authorization_code',
      redirect_uri: BACK,
      code_verifier: VERIFIER,
      ...form,
    });
  const connect = async () =>
    (await exchange({ code: (await allow()).get('code') ?? '' })).json<Tokens>();
  return {
    post,
    control,
    allow,
    exchange,
    connect,
    renew: (token: string, more: Record<string, string> = {}) =>
      post('token', { ...CLIENT, grant_type: 'refresh_token', refresh_token: token, ...more }),
    read: async (token: string) =>
      (await call(`${sandbox.url}/v2/clients`, { headers: { authorization: `Bearer ${token}` } }))
        .status,
    counts: async () => (await call(`${sandbox.url}/__oauth`)).json<Record<string, number>>(),
    page: (query: string) => call(`${sandbox.url}/oauth2/auth?${query}`),
    [Symbol.asyncDispose]: () => sandbox.close(),
  };
}

test('a page asks, and its answer is a code that works once, with its verifier and its address', async () => {
  await using qonto = await world();
  const asked = new URLSearchParams({
    client_id: CLIENT.client_id,
    redirect_uri: BACK,
    response_type: 'code',
    scope: 'client.read offline_access',
    state: 'a-state-of-ours',
    code_challenge: 'x',
    code_challenge_method: 'S256',
  });
  expect((await qonto.page(asked.toString())).text).toContain('>Allow</button>');
  asked.set('client_id', 'another');
  expect((await qonto.page(asked.toString())).status).toBe(400);
  expect((await qonto.allow('deny')).get('error')).toBe('access_denied');

  for (const wrong of [{ code_verifier: 'other' }, { redirect_uri: `${BACK}/` }]) {
    const code = (await qonto.allow()).get('code') ?? '';
    expect((await qonto.exchange({ code, ...wrong })).status).toBe(400);
    expect((await qonto.exchange({ code })).status).toBe(400);
  }
  const allowed = await qonto.allow();
  expect(allowed.get('state')).toBe('a-state-of-ours');
  const reply = await qonto.exchange({ code: allowed.get('code') ?? '' });
  expect(reply.headers['cache-control']).toBe('no-store');
  const { access_token, expires_in } = reply.json<Tokens>();
  expect([await qonto.read(access_token), expires_in]).toEqual([200, 3600]);
});

test('a code is good for ten minutes, an access token for an hour, a refresh token for 90 days', async () => {
  await using qonto = await world();
  const code = (await qonto.allow()).get('code') ?? '';
  await qonto.control({ ageSeconds: 601 });
  expect((await qonto.exchange({ code })).status).toBe(400);
  const { access_token, refresh_token } = await qonto.connect();
  await qonto.control({ ageSeconds: 3601 });
  expect(await qonto.read(access_token)).toBe(401);
  const next = (await qonto.renew(refresh_token)).json<Tokens>();
  expect(await qonto.read(next.access_token)).toBe(200);
  await qonto.control({ ageSeconds: 90 * 86_400 });
  expect((await qonto.renew(next.refresh_token)).status).toBe(400);
});

test('a used refresh token is good for 60 seconds more; after that it ends the whole grant', async () => {
  await using qonto = await world();
  const { refresh_token: first } = await qonto.connect();
  const second = (await qonto.renew(first)).json<Tokens>();
  await qonto.control({ ageSeconds: 59 });
  const third = (await qonto.renew(first)).json<Tokens>();
  expect(new Set([first, second.refresh_token, third.refresh_token]).size).toBe(3);
  expect(await qonto.read(second.access_token)).toBe(200);
  await qonto.control({ ageSeconds: 2 });
  expect((await qonto.renew(first)).status).toBe(400);
  expect((await qonto.renew(third.refresh_token)).status).toBe(400);
  expect(await qonto.read(third.access_token)).toBe(401);
  expect(await qonto.counts()).toMatchObject({ codes: 1, renewals: 2, repeated: 1, late: 1 });
});

test('refused: a browser, an unknown application, what was revoked', async () => {
  await using qonto = await world();
  const { access_token, refresh_token } = await qonto.connect();
  const form = { ...CLIENT, grant_type: 'refresh_token', refresh_token };
  expect((await qonto.post('token', form, { 'sec-fetch-mode': 'cors' })).status).toBe(403);
  expect((await qonto.renew(refresh_token, { client_secret: 'wrong' })).status).toBe(401);
  expect((await qonto.post('revoke', { ...CLIENT, token: refresh_token })).status).toBe(200);
  expect((await qonto.renew(refresh_token)).status).toBe(400);
  expect(await qonto.read(access_token)).toBe(401);
});

test('after 200 answers of 401 in an hour everything is a 429', async () => {
  await using qonto = await world();
  const { access_token, refresh_token } = await qonto.connect();
  for (let count = 0; count < 200; count += 1) await qonto.read('nobody');
  expect(await qonto.read(access_token)).toBe(429);
  expect((await qonto.renew(refresh_token)).status).toBe(429);
  await qonto.control({ ageSeconds: 3601 });
  expect((await qonto.renew(refresh_token)).status).toBe(200);
});
