import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { environmentOf, recordingUpstream, type RecordingUpstream } from '#server/test-servers.ts';
import type { TeamBrowser } from '#testing/team-browser.ts';
import { startTeam, type Team } from '#testing/team.ts';

const BRUNO = { email: 'bruno@acme.example', email_verified: true, name: 'Bruno Verdi' };
const FORM = 'application/x-www-form-urlencoded';
const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const now = () => Math.floor(Date.now() / 1000);

let upstream: RecordingUpstream;
let team: Team;
/** Every body that the provider posted. */
let posted: string[];
beforeAll(async () => {
  upstream = await recordingUpstream((_, response) => void response.end('[]'));
});
afterAll(() => upstream[Symbol.asyncDispose]());
beforeEach(async () => {
  team = await startTeam(environmentOf(upstream.url));
  team.provider.accounts.set('b2', BRUNO);
  team.provider.accounts.set('a1', { ...BRUNO, email: 'anna@acme.example' });
  posted = [];
  team.provider.deliver = async (body) => {
    posted.push(body);
    return new Response(null, { status: await post(body) });
  };
  return () => team[Symbol.asyncDispose]();
});

/** As the provider's server reaches Rubrica: through the proxy in front. */
async function post(body: string, headers: Record<string, string> = {}): Promise<number> {
  const outgoing = request({
    port: team.port,
    path: '/sign-in/backchannel-logout',
    method: 'POST',
    agent: false,
    headers: {
      host: 'clients.acme.example',
      'x-forwarded-proto': 'https',
      'content-type': FORM,
      'content-length': String(Buffer.byteLength(body)),
      ...headers,
    },
  });
  outgoing.end(body);
  const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
  const said = await text(incoming);
  expect(said).not.toContain('eyJ');
  expect(incoming.headers['cache-control']).toBe('no-store');
  return incoming.statusCode ?? 0;
}

async function signedIn(who: string): Promise<TeamBrowser> {
  const browser = team.browser();
  team.provider.next = who;
  await browser.signIn();
  return browser;
}
const isIn = async (browser: TeamBrowser) => (await browser.ask('/api/session')).status === 200;
const sids = async () => (await team.store.sessions.list()).map(({ sid }) => sid ?? 'none');
const events = async () =>
  (await team.store.audit.list(9)).map(({ event, person, about }) => [event, person, about]);

/** A logout token of the provider's, with other claims and signed by it. */
async function tokenWith(change: Record<string, unknown>, who = 'b2'): Promise<string> {
  const [sid = ''] = await sids();
  const { deliver } = team.provider;
  let body = '';
  team.provider.deliver = (sent) => {
    body = sent;
    return Promise.resolve(new Response(null, { status: 200 }));
  };
  await team.provider.signOut(who, sid);
  team.provider.deliver = deliver;
  const token = new URLSearchParams(body).get('logout_token') ?? '';
  return team.provider.withClaims(token, (claims) => ({ ...claims, ...change }));
}
const bodyOf = (token: string) => new URLSearchParams({ logout_token: token }).toString();

test('a sign-out at the provider ends that session here, and no other', async () => {
  const browser = await signedIn('b2');
  const [sid = ''] = await sids();
  const other = await signedIn('b2');
  const anna = await signedIn('a1');
  await team.provider.signOut('b2', sid);
  expect([await isIn(browser), await isIn(other), await isIn(anna)]).toEqual([false, true, true]);
  expect((await events())[0]).toEqual(['session-ended', BRUNO.email, 'at-provider']);
  expect(team.lines.filter((line) => line.includes('reason=at-provider'))).toHaveLength(1);
  expect(team.lines.join()).not.toContain('bruno');
});

test('a token that names a person alone ends all of theirs', async () => {
  const [browser, other] = [await signedIn('b2'), await signedIn('b2')];
  const anna = await signedIn('a1');
  expect(await post(bodyOf(await tokenWith({ sid: undefined })))).toBe(200);
  expect([await isIn(browser), await isIn(other), await isIn(anna)]).toEqual([false, false, true]);
});

test('a token counts once, and one without a session to end is none the less taken', async () => {
  const browser = await signedIn('b2');
  const token = await tokenWith({ sid: undefined });
  expect([await post(bodyOf(token)), await isIn(browser)]).toEqual([200, false]);
  const again = await signedIn('b2');
  expect([await post(bodyOf(token)), await isIn(again)]).toEqual([400, true]);
  expect(await post(bodyOf(await tokenWith({ sid: 'unknown', jti: 'another' })))).toBe(200);
});

test('no way back from a sign-in makes the server forget a token', async () => {
  await signedIn('b2');
  const token = await tokenWith({ jti: 'j1' });
  expect(await post(bodyOf(token))).toBe(200);
  const browser = team.browser();
  for (const state of ['j1', 'logout j1', 'logout:j1']) {
    await browser.open(
      `/sign-in/callback?${new URLSearchParams({ code: 'x', state })}`,
      'cross-site',
    );
  }
  expect(await post(bodyOf(token))).toBe(400);
});

test.each([
  ['another issuer', { iss: 'https://evil.example' }],
  ['another audience', { aud: 'another-client' }],
  ['no audience', { aud: undefined }],
  ['a nonce', { nonce: 'x' }],
  ['no event', { events: undefined }],
  ['another event', { events: { 'https://evil.example/event': {} } }],
  ['its event as a text', { events: EVENT }],
  ['no name', { jti: undefined }],
  ['nobody', { sub: undefined, sid: undefined }],
  ['an end that is over', { exp: now() - 90 }],
  ['no end', { exp: undefined }],
  ['no moment', { iat: undefined }],
  ['a moment long ago', { iat: now() - 660 }],
  ['a moment to come', { iat: now() + 120 }],
])('a token with %s is refused, and ends nothing', async (_, change) => {
  const browser = await signedIn('b2');
  const body = bodyOf(await tokenWith(change));
  expect([await post(body), await isIn(browser)]).toEqual([400, true]);
});

test('a token that somebody else signed, or nobody, or that is none, is refused', async () => {
  const browser = await signedIn('b2');
  const token = await tokenWith({});
  const [, claims = '', signature = ''] = token.split('.');
  const header = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  for (const wrong of [
    `${token.slice(0, -20)}${'A'.repeat(20)}`,
    `${header({ alg: 'none' })}.${claims}.`,
    `${header({ alg: 'HS256' })}.${claims}.${signature}`,
    `${header({ alg: 'ES256', crit: ['x'], kid: 'first' })}.${claims}.${signature}`,
    `${header({ alg: 'ES256', kid: 'unknown' })}.${claims}.${signature}`,
    `${token}.x.y`,
    'x',
    '',
  ]) {
    expect(await post(bodyOf(wrong)), wrong.slice(0, 40)).toBe(400);
  }
  expect(await post(`${bodyOf(token)}&${bodyOf(token)}`)).toBe(400);
  expect(await post('token=x')).toBe(400);
  expect(await isIn(browser)).toBe(true);
});

test('no browser posts it, and nothing but a short form is read', async () => {
  await signedIn('b2');
  const body = bodyOf(await tokenWith({}));
  const refusals: [Record<string, string>, number][] = [
    [{ origin: 'https://clients.acme.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'content-type': 'application/json' }, 400],
    [{ 'content-type': 'text/plain' }, 400],
    [{ 'x-forwarded-proto': 'http' }, 403],
  ];
  for (const [headers, status] of refusals) expect(await post(body, headers)).toBe(status);
  expect(await post(`${body}&x=${'x'.repeat(16_384)}`)).toBe(400);
  expect(await post(body, { 'content-type': `${FORM};charset=UTF-8` })).toBe(200);
  const next = bodyOf(await tokenWith({ jti: 'next' }));
  expect(await post(next, { 'content-type': `${FORM}; charset=ISO-8859-1` })).toBe(200);
});

test('while the keys of the provider cannot be read, it is asked to come again', async () => {
  const browser = await signedIn('b2');
  const body = bodyOf(await tokenWith({}));
  team.tamper = () => new Response('Bad gateway', { status: 502 });
  expect([await post(body), await isIn(browser)]).toEqual([503, true]);
  team.tamper = (_, response) => response;
  expect([await post(body), await isIn(browser)]).toEqual([200, false]);
});
