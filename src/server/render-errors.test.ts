import { expect, test } from 'vitest';
import { createLog } from './log.ts';
import { createRenderErrors } from './render-errors.ts';
import { TestClock } from './test-clock.ts';

const FRAME = { function: 'ClientRow', file: '/assets/index-B4x.js', line: 12, column: 3456 };

function setUp() {
  const clock = new TestClock();
  const lines: string[] = [];
  const answer = createRenderErrors(
    createLog((line) => lines.push(line), clock),
    clock,
  );
  const post = async (body: unknown) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const init = { method: 'POST', body: text };
    return (await answer(new Request('http://rubrica/api/render-errors', init))).status;
  };
  return { clock, lines, post };
}

test('a report is one line of names and places', async () => {
  const { lines, post } = setUp();
  const frames = [FRAME, { ...FRAME, function: '' }];
  expect(await post({ name: 'RangeError', frames })).toBe(204);
  expect(lines).toEqual([
    'time=2026-05-01T12:00:00.000Z level=error event=render-error name=RangeError ' +
      'frames="ClientRow /assets/index-B4x.js:12:3456 < /assets/index-B4x.js:12:3456"',
  ]);
});

test.each<[string, unknown]>([
  ['no JSON', 'Rossi'],
  ['a message', { name: 'Error', frames: [], message: 'Rossi' }],
  ['a name with text', { name: 'Error: Rossi', frames: [] }],
  ['a function that is text', { name: 'Error', frames: [{ ...FRAME, function: 'Mario Rossi' }] }],
  ['an address', { name: 'Error', frames: [{ ...FRAME, file: '/wethod?q=rossi' }] }],
  ['a client as a file', { name: 'Error', frames: [{ ...FRAME, file: '/assets/../wethod/1.js' }] }],
  ['a word as a line', { name: 'Error', frames: [{ ...FRAME, line: 'Rossi' }] }],
  ['too many frames', { name: 'Error', frames: Array.from({ length: 21 }, () => FRAME) }],
])('%s is refused, and nothing of it written', async (_, body) => {
  const { lines, post } = setUp();
  expect([await post(body), lines]).toEqual([400, []]);
});

test('a page that goes on failing says no more after a while', async () => {
  const { clock, lines, post } = setUp();
  const statuses: number[] = [];
  for (let round = 0; round < 12; round += 1)
    statuses.push(await post({ name: 'Error', frames: [] }));
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 204), 429, 429]);
  clock.pass(60_000);
  expect(await post({ name: 'Error', frames: [] })).toBe(204);
  expect(lines).toHaveLength(11);
});
