import { expect, test } from 'vitest';
import { answerInspector } from './inspector-answer.ts';
import { Inspector } from './inspector.ts';
import { TestClock } from './test-clock.ts';
import { environmentOf, recordingUpstream, SECRETS, servedGateway } from './test-servers.ts';
import type { Trace } from './upstream/trace.ts';

const CLIENTS = '/api/providers/wethod/clients?limit=100&deleted=include';
const TOKEN = 'token-that-is-secret';
const trace = (page: number): Trace => ({
  from: 'provider',
  sent: [
    {
      address: new URL(`https://api.example/clients?page=${page}`),
      headers: { authorization: `Bearer ${TOKEN}` },
      secrets: [TOKEN],
      status: 200,
      ms: 12,
    },
  ],
});

function world() {
  const clock = new TestClock();
  const inspector = new Inspector(clock);
  const note = (caller: string, page: number) =>
    inspector.note(caller, 'wethod', '/clients', trace(page));
  const pages = (caller: string, after = 0) =>
    inspector
      .read(caller, after)
      .map(({ sent }) => Number(/page=(\d+)/.exec(sent[0]?.curl ?? '')?.[1]));
  return { clock, inspector, note, pages };
}

test('nothing is recorded before somebody looks', () => {
  const { note, pages } = world();
  note('anna', 1);
  expect(pages('anna')).toEqual([]);
  note('anna', 2);
  expect(pages('anna')).toEqual([2]);
});

test('each person sees their own questions alone, and each once', () => {
  const { inspector, note, pages } = world();
  pages('anna');
  pages('bruno');
  note('anna', 1);
  note('bruno', 2);
  note('anna', 3);
  expect(pages('anna')).toEqual([1, 3]);
  expect(pages('bruno')).toEqual([2]);
  const [first] = inspector.read('anna', 0);
  expect(pages('anna', first?.number)).toEqual([3]);
});

test('who no longer looks has nothing recorded, and what was is forgotten by itself', () => {
  const { clock, note, pages } = world();
  pages('anna');
  note('anna', 1);
  clock.pass(14_000);
  expect(pages('anna')).toEqual([1]);
  clock.pass(40_000);
  expect(clock.timers).toBe(0);
  note('anna', 2);
  expect(pages('anna')).toEqual([]);
});

test('no credential is in what is shown', () => {
  const { inspector, note } = world();
  inspector.read('anna', 0);
  note('anna', 1);
  const shown = JSON.stringify(inspector.read('anna', 0));
  expect(shown).toContain('Bearer •••');
  expect(shown).not.toContain(TOKEN);
});

test('only the newest 500 are kept', () => {
  const { note, pages } = world();
  pages('anna');
  for (let page = 1; page <= 520; page += 1) note('anna', page);
  expect(pages('anna')).toHaveLength(500);
  expect(pages('anna')[0]).toBe(21);
});

test('a page is told what was sent for its questions, and what came from memory', async () => {
  await using upstream = await recordingUpstream((_, response) =>
    response.setHeader('content-type', 'application/json').end('[]'),
  );
  await using gateway = await servedGateway(environmentOf(upstream.url));
  const look = async () => await (await gateway.fetch('/api/inspector?after=0')).json();
  expect(await look()).toEqual([]);
  const ask = () => gateway.fetch(CLIENTS);
  await Promise.all([ask(), ask()]);
  await ask();
  const seen = await look();
  expect(seen).toMatchObject([
    { number: 1, provider: 'wethod', template: '/clients', from: 'provider' },
    { number: 2, from: 'joined' },
    { number: 3, from: 'memory', sent: [] },
  ]);
  const [{ sent }] = seen;
  expect(sent).toEqual([
    {
      curl: expect.stringContaining(`${upstream.url}/api/clients?`),
      status: 200,
      ms: expect.any(Number),
    },
  ]);
  expect(sent[0].curl).toContain("-H 'user-agent: Rubrica'");
  for (const secret of Object.values(SECRETS)) expect(JSON.stringify(seen)).not.toContain(secret);
});

test.each(['', '?after=', '?after=-1', '?after=1&more=2', '?before=1'])(
  'an address with %j is refused',
  async (search) => {
    await using gateway = await servedGateway(environmentOf('http://127.0.0.1:1'));
    expect((await gateway.fetch(`/api/inspector${search}`)).status).toBe(400);
  },
);

test('only administrators may look', async () => {
  const { inspector } = world();
  const ask = (role: 'viewer' | 'administrator') =>
    answerInspector(new Request('http://rubrica/api/inspector?after=0'), inspector, {
      id: 'anna',
      role,
      person: null,
    });
  expect(ask('viewer').status).toBe(403);
  expect(ask('administrator').status).toBe(200);
});
