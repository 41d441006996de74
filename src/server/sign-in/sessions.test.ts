import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { environmentOf, recordingUpstream, type RecordingUpstream } from '#server/test-servers.ts';
import { StoreError } from '#server/store/store.ts';
import { openStore } from '#server/store/open-store.ts';
import { startTeam, type Team } from '#testing/team.ts';
import type { TeamBrowser } from '#testing/team-browser.ts';

const ANNA = { email: 'anna@acme.example', email_verified: true, name: 'Anna Bianchi' };
const BRUNO = { email: 'bruno@acme.example', email_verified: true, name: 'Bruno Verdi' };
const LIST = '/api/providers/wethod/clients?limit=1';
const MINUTE = 60_000;

let upstream: RecordingUpstream;
beforeAll(async () => {
  upstream = await recordingUpstream((_, response) => {
    response.setHeader('content-type', 'application/json').end('[]');
  });
});
afterAll(() => upstream[Symbol.asyncDispose]());

let team: Team;
beforeEach(async () => {
  team = await start();
  return () => team[Symbol.asyncDispose]();
});

async function start(
  ...options: Parameters<typeof startTeam> extends [unknown, ...infer R] ? R : []
) {
  const started = await startTeam(environmentOf(upstream.url), ...options);
  started.provider.accounts.set('a1', ANNA).set('b2', BRUNO);
  return started;
}

async function signedIn(who: string, where = team): Promise<TeamBrowser> {
  const browser = where.browser();
  where.provider.next = who;
  await browser.signIn();
  return browser;
}
const isIn = async (browser: TeamBrowser) => (await browser.ask(LIST)).status === 200;

test('a sign-out ends the session on the server, and leads on to the provider', async () => {
  const browser = await signedIn('b2');
  const cookie = browser.cookies.get('__Host-rubrica') ?? '';
  const { status, body } = await browser.post('/api/session/end', {}, await browser.token());
  const to = new URL(JSON.parse(body).to);
  expect([status, to.origin]).toEqual([200, team.provider.issuer]);
  expect(to.searchParams.get('post_logout_redirect_uri')).toBe('https://clients.acme.example/');
  expect(to.searchParams.get('id_token_hint')).toMatch(/^ey/);
  expect(browser.cookies.has('__Host-rubrica')).toBe(false);
  browser.setCookie('__Host-rubrica', cookie);
  expect(await isIn(browser)).toBe(false);
});

test('a sign-out everywhere ends the sessions of all browsers of this person, and of no other', async () => {
  const [one, two] = [await signedIn('b2'), await signedIn('b2')];
  const anna = await signedIn('a1');
  await one.post('/api/session/end', { everywhere: true }, await one.token());
  expect([await isIn(two), await isIn(anna)]).toEqual([false, true]);
});

test('what changes something needs the token of this session, from our own page', async () => {
  const browser = await signedIn('b2');
  const other = await signedIn('b2');
  const token = await browser.token();
  const attempts: [Record<string, string>, number][] = [
    [{}, 403],
    [{ 'x-rubrica-token': 'x' }, 403],
    [await other.token(), 403],
    [{ ...token, origin: 'https://evil.example' }, 403],
    [{ ...token, origin: 'null' }, 403],
    [{ ...token, 'sec-fetch-site': 'cross-site' }, 403],
    [{ ...token, 'sec-fetch-site': 'same-site' }, 403],
    [{ ...token, 'content-type': 'text/plain' }, 400],
    [{ ...token, 'content-type': 'application/x-www-form-urlencoded' }, 400],
    [{ ...token, 'content-length': '300' }, 400],
  ];
  for (const [headers, status] of attempts) {
    expect((await browser.post('/api/session/end', {}, headers)).status).toBe(status);
  }
  expect((await browser.post('/api/session/end', { x: 1 }, token)).status).toBe(400);
  expect((await browser.ask('/api/session/end')).status).toBe(405);
  expect((await browser.post('/api/session', {}, token)).status).toBe(405);
  expect(await isIn(browser)).toBe(true);
});

test('an administrator sees who is signed in and the log, and ends a session; a viewer does not', async () => {
  const bruno = await signedIn('b2');
  const anna = await signedIn('a1');
  const sessions = JSON.parse((await anna.ask('/api/admin/sessions')).body);
  expect(
    sessions.map(({ email, role }: Record<string, string>) => [email, role]).toSorted(),
  ).toEqual([
    ['anna@acme.example', 'administrator'],
    ['bruno@acme.example', 'viewer'],
  ]);
  const { tag } = sessions.find(({ email }: { email: string }) => email === BRUNO.email);
  for (const path of ['/api/admin/sessions', '/api/admin/audit']) {
    expect((await bruno.ask(path)).status).toBe(403);
  }
  const refused = await bruno.post('/api/admin/sessions/end', { tag }, await bruno.token());
  expect(refused.status).toBe(403);
  const ended = await anna.post('/api/admin/sessions/end', { tag }, await anna.token());
  expect([ended.status, await isIn(bruno), await isIn(anna)]).toEqual([200, false, true]);
  const again = await anna.post('/api/admin/sessions/end', { tag }, await anna.token());
  expect(again.status).toBe(404);

  team.provider.accounts.set('c3', { ...BRUNO, email: 'carla@other.example' });
  await signedIn('c3');
  const log = JSON.parse((await anna.ask('/api/admin/audit')).body);
  expect(
    log.map(({ event, person, about }: Record<string, string>) => [event, person, about]),
  ).toEqual([
    ['refused', 'carla@other.example', 'not-allowed'],
    ['session-ended', 'bruno@acme.example', 'anna@acme.example'],
    ['signed-in', 'anna@acme.example', 'administrator'],
    ['signed-in', 'bruno@acme.example', 'viewer'],
  ]);
});

test('who loses the right while signed in is out a few minutes later', async () => {
  const browser = await signedIn('b2');
  team.provider.accounts.set('b2', { ...BRUNO, email: 'bruno@elsewhere.example' });
  team.pass(4 * MINUTE);
  expect(await isIn(browser)).toBe(true);
  team.pass(2 * MINUTE);
  expect(await isIn(browser)).toBe(false);
  team.provider.accounts.set('b2', BRUNO);
  expect(await isIn(browser)).toBe(false);
});

test.each([
  ['the page about a person', {}],
  ['a refresh token', { OIDC_SCOPES: 'openid email profile offline_access' }],
])('groups that are lost, or won, count a few minutes later: by %s', async (_, change) => {
  await using other = await start({
    OIDC_ALLOWED_DOMAINS: '',
    OIDC_ALLOWED_GROUPS: 'finance',
    OIDC_ADMIN_GROUPS: 'heads',
    ...change,
  });
  const groups = (...all: string[]) => other.provider.accounts.set('b2', { ...BRUNO, groups: all });
  groups('finance');
  const browser = await signedIn('b2', other);
  expect(await isIn(browser)).toBe(true);
  groups('heads', 'sales');
  other.pass(6 * MINUTE);
  const { role } = JSON.parse((await browser.ask('/api/session')).body);
  expect(role).toBe('administrator');
  groups('sales');
  other.pass(12 * MINUTE);
  expect(await isIn(browser)).toBe(false);
  expect(other.sentTo('/token')).toBe('OIDC_SCOPES' in change ? 3 : 1);
});

test('somebody who left the company is out a few minutes later', async () => {
  for (const change of [{}, { OIDC_SCOPES: 'openid email offline_access' }]) {
    await using other = await start(change);
    const browser = await signedIn('b2', other);
    other.provider.accounts.delete('b2');
    other.pass(6 * MINUTE);
    expect(await isIn(browser)).toBe(false);
  }
});

test('requests of one session at once ask the provider once', async () => {
  await using other = await start({ OIDC_SCOPES: 'openid email profile offline_access' });
  const browser = await signedIn('b2', other);
  other.pass(6 * MINUTE);
  const before = other.sentTo('/token');
  const answers = await Promise.all(Array.from({ length: 30 }, () => browser.ask('/api/session')));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(other.sentTo('/token') - before).toBe(1);
});

test('a provider that does not answer ends no session for an hour, and lets nobody in after it', async () => {
  const browser = await signedIn('b2');
  team.tamper = () => new Response('Bad gateway', { status: 502 });
  team.pass(6 * MINUTE);
  expect(await isIn(browser)).toBe(true);
  team.pass(60 * MINUTE);
  expect(await isIn(browser)).toBe(false);
  team.tamper = (_, response) => response;
  team.pass(2 * MINUTE);
  expect(await isIn(browser)).toBe(true);
});

test('while the database is away nobody is let in, it is said in words, and it goes on by itself', async () => {
  let isAway = false;
  const store = openStore({ kind: 'memory' });
  const { sessions } = store;
  const away = <T>(go: () => Promise<T>) =>
    isAway ? Promise.reject(new StoreError('unavailable')) : go();
  await using other = await start({}, () => ({
    ...store,
    sessions: { ...sessions, touch: (hash) => away(() => sessions.touch(hash)) },
  }));
  const browser = await signedIn('b2', other);
  isAway = true;
  const { status, body } = await browser.ask(LIST);
  expect([status, JSON.parse(body).error.kind]).toEqual([503, 'unreachable']);
  const page = await browser.open('/clients/wethod');
  expect([page.status, page.body]).toEqual([503, expect.stringContaining('database')]);
  expect(other.lines.join()).toContain('event=store');
  isAway = false;
  expect(await isIn(browser)).toBe(true);
});

test('a session lives twelve hours without a request, and seven days in all', async () => {
  const started: unknown[] = [];
  const store = openStore({ kind: 'memory' });
  const { sessions } = store;
  await using other = await start({}, () => ({
    ...store,
    sessions: {
      ...sessions,
      start: (session, terms) => {
        started.push(terms);
        return sessions.start(session, { idle: 40, whole: 100_000 });
      },
    },
  }));
  const browser = await signedIn('b2', other);
  expect(started).toEqual([{ idle: 12 * 3_600_000, whole: 7 * 24 * 3_600_000 }]);
  // By the database's own clock.
  await expect.poll(() => isIn(browser).then((is) => is && 'in'), { interval: 100 }).toBe(false);
});

test('what is kept of a session is worth nothing to who reads the database', async () => {
  const browser = await signedIn('b2');
  const [session] = await team.store.sessions.list();
  const secret = browser.cookies.get('__Host-rubrica') ?? '';
  const { 'x-rubrica-token': token = '' } = await browser.token();
  const kept = JSON.stringify(session) + Buffer.from(session?.tokens ?? []).toString('latin1');
  for (const worth of [secret, token, 'access_token', '"sub']) expect(kept).not.toContain(worth);
  const thief = team.browser();
  thief.setCookie('__Host-rubrica', session?.hash ?? '');
  expect(await isIn(thief)).toBe(false);
});

test('the log has no person, no secret and no address that was asked', async () => {
  const browser = await signedIn('b2');
  await browser.open('/clients/wethod?q=rossi');
  const token = await browser.token();
  await browser.post('/api/session/end', {}, token);
  const said = team.lines.join('\n');
  expect(said).toContain('event=signed-in');
  expect(said).toContain('event=signed-out');
  expect(said).not.toMatch(/bruno|verdi|rossi|acme|state=|code=/i);
});

test('one request asks the database once, whatever cookies it has', async () => {
  const asked: string[] = [];
  const store = openStore({ kind: 'memory' });
  const { sessions } = store;
  await using other = await start({}, () => ({
    ...store,
    sessions: { ...sessions, touch: (hash) => (asked.push(hash), sessions.touch(hash)) },
  }));
  const cookie = Array.from({ length: 99 }, () => `__Host-rubrica=${'A'.repeat(43)}`).join('; ');
  const { status } = await other.browser().ask(LIST, { headers: { cookie } });
  expect([status, asked.length]).toEqual([403, 0]);
});
