import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { environmentOf, recordingUpstream, type RecordingUpstream } from '#server/test-servers.ts';
import { startTeam, type Team } from '#testing/team.ts';
import type { TeamBrowser } from '#testing/team-browser.ts';

const ANNA = { email: 'anna@acme.example', email_verified: true, name: 'Anna Bianchi' };
const BRUNO = { email: 'bruno@acme.example', email_verified: true, name: 'Bruno Verdi' };
const LIST = '/api/providers/wethod/clients?limit=1';

let upstream: RecordingUpstream;
let team: Team;
beforeAll(async () => {
  upstream = await recordingUpstream((_, response) => {
    response.setHeader('content-type', 'application/json').end('[]');
  });
  team = await startTeam(environmentOf(upstream.url));
});
afterAll(async () => {
  await team[Symbol.asyncDispose]();
  await upstream[Symbol.asyncDispose]();
});
beforeEach(() => {
  team.provider.accounts.clear();
  team.provider.accounts.set('a1', ANNA);
  team.provider.accounts.set('b2', BRUNO);
  team.provider.next = 'b2';
  team.tamper = (_, response) => response;
});

const kindOf = (body: string) => JSON.parse(body).error.kind;
const isIn = async (browser: TeamBrowser) => (await browser.ask(LIST)).status === 200;

test('who is not signed in gets nothing of a client, and is led to the sign-in in words', async () => {
  const browser = team.browser();
  const before = upstream.requests.length;
  for (const path of [LIST, '/api/providers', '/api/session', '/api/admin/sessions']) {
    const { status, body } = await browser.ask(path);
    expect([status, kindOf(body)]).toEqual([403, 'locked']);
  }
  const page = await browser.open('/clients/wethod?q=rossi');
  expect(page.status).toBe(403);
  expect(page.body).toContain('/sign-in/start?to=%2Fclients%2Fwethod%3Fq%3Drossi');
  expect(page.headers['strict-transport-security']).toMatch(/^max-age=\d{8}/);
  expect(page.headers['cache-control']).toBe('no-store');
  expect(upstream.requests).toHaveLength(before);
  expect((await browser.ask('/healthz')).status).toBe(200);
});

test('somebody who signs in is led back to what they asked for, as who they are', async () => {
  const browser = team.browser();
  const back = await browser.signIn('/clients/wethod?q=rossi');
  expect([back.status, back.body]).toEqual([
    200,
    expect.stringContaining('content="0;url=/clients/wethod?q=rossi"'),
  ]);
  const page = await browser.open('/clients/wethod?q=rossi');
  expect(page.body).toMatch(/session&quot;:&quot;[\da-f]{16}/);
  const session = JSON.parse((await browser.ask('/api/session')).body);
  expect(session).toMatchObject({
    person: { name: 'Bruno Verdi', email: 'bruno@acme.example' },
    role: 'viewer',
  });
  expect(session.left).toBeGreaterThan(11.9 * 3_600_000);
  expect(session.wholeLeft).toBeGreaterThan(167 * 3_600_000);
  expect(await isIn(browser)).toBe(true);
  expect((await browser.ask('/api/admin/sessions')).status).toBe(403);
});

test('the cookie is one of this host alone, and a new one at each sign-in; the old one ends', async () => {
  const browser = team.browser();
  const { headers } = await browser.signIn();
  const [line = ''] = (headers['set-cookie'] ?? []).filter((one) =>
    one.startsWith('__Host-rubrica='),
  );
  expect(line).toMatch(/^__Host-rubrica=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict$/);
  const first = browser.cookies.get('__Host-rubrica') ?? '';
  await browser.signIn();
  expect(browser.cookies.get('__Host-rubrica')).not.toBe(first);
  const other = team.browser();
  other.setCookie('__Host-rubrica', first);
  expect(await isIn(other)).toBe(false);
  expect(await isIn(browser)).toBe(true);
});

test('nobody can choose the id of a session', async () => {
  const browser = team.browser();
  browser.setCookie('__Host-rubrica', 'A'.repeat(43));
  await browser.signIn();
  expect(browser.cookies.get('__Host-rubrica')).not.toBe('A'.repeat(43));
});

test('a way back is gone once, by the browser that left', async () => {
  const browser = team.browser();
  const other = team.browser();
  const back = await browser.leave();
  const refused = await other.open(back.pathname + back.search, 'cross-site');
  expect([refused.status, other.cookies.has('__Host-rubrica')]).toEqual([403, false]);
  expect(refused.body).toContain('began in another browser');

  const second = await browser.leave();
  expect((await browser.open(second.pathname + second.search, 'cross-site')).status).toBe(200);
  const replayed = await browser.open(second.pathname + second.search, 'cross-site');
  expect([replayed.status, replayed.headers['set-cookie']]).toEqual([403, undefined]);
});

test('two tabs of one browser sign in at once', async () => {
  const browser = team.browser();
  const first = await browser.leave('/clients/wethod');
  const second = await browser.leave('/clients/qonto');
  expect((await browser.open(second.pathname + second.search, 'cross-site')).status).toBe(200);
  expect((await browser.open(first.pathname + first.search, 'cross-site')).body).toContain(
    '/clients/wethod',
  );
});

test.each([
  ['another state', (back: URL) => back.searchParams.set('state', 'x'.repeat(43))],
  ['no state', (back: URL) => back.searchParams.delete('state')],
  ['another code', (back: URL) => back.searchParams.set('code', 'y'.repeat(43))],
  ['no code', (back: URL) => back.searchParams.delete('code')],
  [
    'the issuer of another provider',
    (back: URL) => back.searchParams.set('iss', 'https://evil.example'),
  ],
  ['two states', (back: URL) => back.searchParams.append('state', 'x')],
])('a way back with %s is refused', async (_, change) => {
  const browser = team.browser();
  const back = await browser.leave();
  change(back);
  const { status, body } = await browser.open(back.pathname + back.search, 'cross-site');
  expect([status, browser.cookies.has('__Host-rubrica')]).toEqual([403, false]);
  expect(body).toContain('You are not signed in');
});

/** The ID token of a token answer, with other claims. */
const claiming = (change: (claims: Record<string, unknown>) => object) => {
  team.tamper = async (url, response) => {
    if (!url.pathname.endsWith('/token')) return response;
    const answer = await response.json();
    const idToken = team.provider.withClaims(answer.id_token, (claims) => ({
      ...claims,
      ...change({ ...claims }),
    }));
    return Response.json({ ...answer, id_token: idToken });
  };
};
const now = () => Math.floor(Date.now() / 1000);

test.each([
  ['another nonce', () => ({ nonce: 'another' })],
  ['no nonce', () => ({ nonce: undefined })],
  ['another issuer', () => ({ iss: 'https://evil.example' })],
  ['another audience', () => ({ aud: 'another-client' })],
  ['an audience and another, for another', () => ({ aud: ['rubrica', 'other'], azp: 'other' })],
  ['an end that is over', () => ({ exp: now() - 90 })],
  ['a beginning that is to come', () => ({ nbf: now() + 90 })],
  ['no end', () => ({ exp: undefined })],
  ['nobody', () => ({ sub: undefined })],
  ['somebody else than the page about the person', () => ({ sub: 'a1' })],
])('an ID token with %s is refused', async (_, change) => {
  claiming(change);
  const browser = team.browser();
  const { status, body } = await browser.signIn();
  expect([status, browser.cookies.has('__Host-rubrica')]).toEqual([403, false]);
  expect(body).toContain('could not be accepted');
});

test.each([
  ['ended half a minute ago', () => ({ exp: now() - 30 })],
  ['begins in half a minute', () => ({ nbf: now() + 30, iat: now() + 30 })],
])('clocks may differ by a minute: an ID token that %s', async (_, change) => {
  claiming(change);
  const browser = team.browser();
  await browser.signIn();
  expect(await isIn(browser)).toBe(true);
});

test('an ID token that another key signed, or none, is refused', async () => {
  for (const change of [
    (token: string) => `${token.slice(0, -20)}${'A'.repeat(20)}`,
    (token: string) => {
      const header = Buffer.from('{"alg":"none"}').toString('base64url');
      return `${header}.${token.split('.')[1]}.`;
    },
  ]) {
    team.tamper = async (url, response) => {
      if (!url.pathname.endsWith('/token')) return response;
      const answer = await response.json();
      return Response.json({ ...answer, id_token: change(answer.id_token) });
    };
    const browser = team.browser();
    expect((await browser.signIn()).status).toBe(403);
    expect(await isIn(browser)).toBe(false);
  }
});

test('the provider signs with a new key, and people sign in as before', async () => {
  const browser = team.browser();
  await browser.signIn();
  await team.provider.rotateKey();
  const other = team.browser();
  await other.signIn();
  expect(await isIn(other)).toBe(true);
  expect(team.sentTo('/openid-configuration')).toBe(1);
});

test.each([
  [{ ...BRUNO, email: 'bruno@other.example' }, 'may not use Rubrica here'],
  [{ ...BRUNO, email: 'bruno@acme.example.evil.example' }, 'may not use Rubrica here'],
  [{ ...BRUNO, email: 'bruno@evil.example@acme.example' }, 'has no email address'],
  [{ ...BRUNO, email_verified: false }, 'is not verified'],
  [{ email: BRUNO.email }, 'is not verified'],
  [{ name: 'Nobody' }, 'has no email address'],
])('%j is refused in words', async (claims, words) => {
  team.provider.accounts.set('b2', claims);
  const browser = team.browser();
  const { status, body } = await browser.signIn('/clients/wethod');
  expect([status, body]).toEqual([403, expect.stringContaining(words)]);
  expect(body).toContain('account=other');
  expect(browser.cookies.has('__Host-rubrica')).toBe(false);
});

test('an address that only the page about a person has is not the one that the ID token calls verified', async () => {
  team.tamper = async (url, response) =>
    url.pathname === '/me'
      ? Response.json({ ...(await response.json()), email: ANNA.email, email_verified: undefined })
      : response;
  const browser = team.browser();
  const { status, body } = await browser.signIn();
  expect([status, body]).toEqual([403, expect.stringContaining('is not verified')]);
});

test('the words are in the language of their reader', async () => {
  const asked = { headers: { 'accept-language': 'it', accept: 'text/html' } };
  const { body } = await team.browser().ask('/clients/wethod', asked);
  expect(body).toContain('Accedere con l’account aziendale');
});

test('who cancels is told so, and can try again', async () => {
  team.provider.next = null;
  const browser = team.browser();
  const { status, body } = await browser.signIn('/clients/wethod');
  expect([status, body]).toEqual([403, expect.stringContaining('The sign-in was cancelled.')]);
  expect(body).toContain('to=%2Fclients%2Fwethod');
});

test('while the provider does not answer, it is said, and nobody comes in', async () => {
  const browser = team.browser();
  const back = await browser.leave();
  team.tamper = () => new Response('Bad gateway', { status: 502 });
  const { status, body } = await browser.open(back.pathname + back.search, 'cross-site');
  expect([status, body]).toEqual([502, expect.stringContaining('does not answer')]);
  expect(await isIn(browser)).toBe(false);
});

test('a link elsewhere opens the page once more from here, where the cookie goes along', async () => {
  const browser = team.browser();
  await browser.signIn();
  const first = await browser.open('/clients/wethod?q=rossi', 'cross-site');
  expect(first.body).toContain('content="0;url=/clients/wethod?q=rossi"');
  const second = await browser.open('/clients/wethod?q=rossi', 'same-origin');
  expect(second.body).toContain('name="start"');
});

test('another site begins no sign-in', async () => {
  const browser = team.browser();
  const { status, headers } = await browser.open('/sign-in/start?to=%2F', 'cross-site');
  expect([status, headers.location]).toEqual([403, undefined]);
});

test('who was refused can choose another account at the provider', async () => {
  const browser = team.browser();
  const { headers } = await browser.open('/sign-in/start?to=%2F&account=other');
  expect(new URL(headers.location ?? '').searchParams.get('prompt')).toBe('select_account');
});

test('sign-ins that nobody completes come to an end', async () => {
  const browser = team.browser();
  const statuses = new Set<number>();
  for (let attempt = 0; attempt < 80; attempt += 1) {
    statuses.add((await browser.open('/sign-in/start?to=%2F')).status);
  }
  expect([...statuses]).toEqual([303, 429]);
});
