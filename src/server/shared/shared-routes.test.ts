import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { environmentOf, recordingUpstream, type RecordingUpstream } from '#server/test-servers.ts';
import { startTeam, type Team } from '#testing/team.ts';
import type { TeamBrowser } from '#testing/team-browser.ts';
import { MOST_OF } from './shared-content.ts';

const VIEW = {
  id: 'v1',
  name: 'Italy',
  scope: 'wethod',
  search: 'country=IT',
  place: 1,
};
const DECISION = { a: 'wethod:42', b: 'qonto:u1', verdict: 'same', on: '2026-11-26' };

let upstream: RecordingUpstream;
let team: Team;
let anna: TeamBrowser;
let bruno: TeamBrowser;

beforeAll(async () => {
  upstream = await recordingUpstream((_, response) => {
    response.setHeader('content-type', 'application/json').end('[]');
  });
});
afterAll(() => upstream[Symbol.asyncDispose]());
beforeEach(async () => {
  team = await startTeam(environmentOf(upstream.url));
  team.provider.accounts
    .set('a1', { email: 'anna@acme.example', email_verified: true, name: 'Anna Bianchi' })
    .set('b2', { email: 'bruno@acme.example', email_verified: true, name: 'Bruno Verdi' });
  [anna, bruno] = [await signedIn('a1'), await signedIn('b2')];
  return () => team[Symbol.asyncDispose]();
});

async function signedIn(who: string): Promise<TeamBrowser> {
  team.provider.next = who;
  const browser = team.browser();
  await browser.signIn();
  return browser;
}

async function post(browser: TeamBrowser, path: string, body: unknown) {
  const { status, body: said } = await browser.post(path, body, await browser.token());
  return { status, said };
}

async function list(browser: TeamBrowser, kind: 'views' | 'decisions') {
  return JSON.parse((await browser.ask(`/api/shared/${kind}`)).body);
}

const writeView = (browser: TeamBrowser, view: object = VIEW, isShared = false, version = 0) =>
  post(browser, '/api/shared/views/write', { version, isShared, view });
const decide = (browser: TeamBrowser, decision: object = DECISION, version = 0) =>
  post(browser, '/api/shared/decisions/write', { version, decision });

test('a private view is its owner’s, a shared one is everybody’s to read, with its owner’s name', async () => {
  expect((await writeView(anna)).status).toBe(200);
  expect(await list(anna, 'views')).toMatchObject([
    { isOwn: true, isShared: false, version: 1, view: VIEW },
  ]);
  expect(await list(bruno, 'views')).toEqual([]);
  expect((await writeView(anna, VIEW, true, 1)).status).toBe(200);
  const [seen] = await list(bruno, 'views');
  expect(seen).toMatchObject({ isOwn: false, owner: 'Anna Bianchi', isShared: true, view: VIEW });
  expect(JSON.stringify(seen)).not.toContain('anna@');
});

test('nobody changes or removes what is somebody else’s, whatever id they name', async () => {
  await writeView(anna, VIEW, true);
  const [{ id }] = await list(bruno, 'views');
  for (const named of ['v1', id]) {
    for (const version of [0, 1, 2]) {
      await writeView(bruno, { ...VIEW, id: named, name: 'Mine' }, false, version);
    }
    await post(bruno, '/api/shared/views/remove', { id: named });
  }
  expect(await list(anna, 'views')).toMatchObject([{ isOwn: true, version: 1, view: VIEW }]);
});

test('of two people who have a view of one id, each has their own', async () => {
  await writeView(anna);
  await writeView(bruno, { ...VIEW, name: 'France' });
  expect((await list(anna, 'views'))[0].view.name).toBe('Italy');
  expect((await list(bruno, 'views'))[0].view.name).toBe('France');
});

test('of two tabs the second is told in words that it was changed', async () => {
  await writeView(anna);
  expect((await writeView(anna, { ...VIEW, name: 'One' }, false, 1)).status).toBe(200);
  for (const version of [0, 1]) {
    const { status, said } = await writeView(anna, { ...VIEW, name: 'Two' }, false, version);
    expect([status, JSON.parse(said).error]).toEqual([
      409,
      expect.objectContaining({
        kind: 'precondition',
        message: expect.stringContaining('changed'),
      }),
    ]);
  }
  expect((await list(anna, 'views'))[0].view.name).toBe('One');
});

test('decisions of two people on one pair stand beside each other, with who said it and when', async () => {
  await decide(anna);
  const turned = { ...DECISION, a: DECISION.b, b: DECISION.a, verdict: 'not-the-same' };
  expect((await decide(bruno, turned)).status).toBe(200);
  // The same pair the other way round is the same decision.
  expect((await decide(anna, turned)).status).toBe(409);
  const seen = await list(bruno, 'decisions');
  expect(seen).toMatchObject([
    { owner: 'Anna Bianchi', isOwn: false, decision: DECISION },
    { owner: 'Bruno Verdi', isOwn: true, decision: turned },
  ]);
  expect(seen[0].changedAt).toBeGreaterThan(Date.now() - 600_000);
  await post(bruno, '/api/shared/decisions/remove', { a: DECISION.a, b: DECISION.b });
  expect(await list(bruno, 'decisions')).toMatchObject([{ owner: 'Anna Bianchi' }]);
});

test.each([
  ['a name that is too long', '/api/shared/views/write', { ...VIEW, name: 'x'.repeat(101) }],
  ['no name', '/api/shared/views/write', { ...VIEW, name: '' }],
  ['an address that is too long', '/api/shared/views/write', { ...VIEW, search: 'x'.repeat(8001) }],
  ['something more', '/api/shared/views/write', { ...VIEW, clients: [] }],
  ['no day', '/api/shared/decisions/write', { ...DECISION, on: '2026-02-30' }],
  ['no client', '/api/shared/decisions/write', { ...DECISION, a: '42' }],
])('%s is refused', async (_, path, content) => {
  const body = path.includes('views')
    ? { version: 0, isShared: true, view: content }
    : { version: 0, decision: content };
  expect((await post(anna, path, body)).status).toBe(400);
  expect(await list(anna, 'views')).toEqual([]);
  expect(await list(anna, 'decisions')).toEqual([]);
});

test('the longest view passes, and a body beyond that is not read', async () => {
  const longest = { ...VIEW, name: '日'.repeat(100), search: 'è'.repeat(8000) };
  expect((await writeView(anna, longest)).status).toBe(200);
  expect((await list(anna, 'views'))[0].view).toEqual(longest);
  const beyond = await writeView(anna, { ...VIEW, search: 'x'.repeat(33_000) });
  expect([beyond.status, beyond.said]).toEqual([400, 'This body is not understood.\n']);
});

test('one person keeps so many and no more, which takes nothing from the others', async () => {
  const owner = { id: '', name: '', email: '' };
  const [{ person } = { person: owner }] = (await team.store.sessions.list()).filter(
    ({ person: { email } }) => email.startsWith('anna'),
  );
  for (let index = 0; index < MOST_OF.view; index += 1) {
    const item = { kind: 'view', owner: person, isShared: false, version: 0 } as const;
    const content = JSON.stringify({ ...VIEW, id: `v${index}` });
    await team.store.shared.write({ ...item, id: `item-${index}`, content });
  }
  const refused = await writeView(anna, { ...VIEW, id: 'more' });
  expect([refused.status, JSON.parse(refused.said).error.message]).toEqual([
    413,
    'There are too many of them. Remove one first.',
  ]);
  expect((await writeView(bruno)).status).toBe(200);
});

test('nothing is read without a session, or changed without its token', async () => {
  for (const kind of ['views', 'decisions']) {
    expect((await team.browser().ask(`/api/shared/${kind}`)).status).toBe(403);
  }
  const body = { version: 0, isShared: true, view: VIEW };
  expect((await anna.post('/api/shared/views/write', body)).status).toBe(403);
  expect((await anna.post('/api/shared/views/write', body, await bruno.token())).status).toBe(403);
  expect(await list(anna, 'views')).toEqual([]);
});
