import { expect, test } from 'vitest';
import { createLog, framesOf, type LogEvent } from './log.ts';
import { TestClock } from './test-clock.ts';

function lineOf(event: LogEvent): string {
  const lines: string[] = [];
  createLog((line) => lines.push(line), new TestClock())(event);
  expect(lines).toHaveLength(1);
  return lines[0] ?? '';
}

test('a line has its time, its level and its event, then what is declared', () => {
  const event: LogEvent = {
    event: 'failed',
    request: 'a1',
    route: '/api/providers/qonto/clients/{id}',
    status: 502,
    ms: 12,
    reason: 'ECONNRESET',
  };
  expect(lineOf(event)).toBe(
    'time=2026-05-01T12:00:00.000Z level=warn event=failed request=a1 ' +
      'route=/api/providers/qonto/clients/{id} status=502 ms=12 reason=ECONNRESET',
  );
  expect(lineOf({ ...event, reason: null })).not.toContain('reason');
});

test('what is not declared is not written', () => {
  const more = { event: 'refused', status: 403, reason: 'No.', path: '/wethod?q=Rossi' } as const;
  expect(lineOf(more)).toBe(
    'time=2026-05-01T12:00:00.000Z level=warn event=refused status=403 reason=No.',
  );
});

test('a value cannot begin a line or a field of its own', () => {
  const line = lineOf({
    event: 'refused',
    status: 400,
    reason: 'a"b\n2026 level=info c=d\u001b[2J',
  });
  expect(line.split('\n')).toHaveLength(1);
  expect(line.includes('\u001b')).toBe(false);
  expect(line).toContain(String.raw`reason="a\"b\n2026 level=info c=d\u001b[2J"`);
});

test('frames name places in the program, and nothing of a message or of this machine', () => {
  const error = new TypeError('Rossi\n    at Rossi (/rossi/src/rossi.ts:1:2)');
  const frames = framesOf(error);
  expect(frames[0]).toMatch(/^src\/server\/log\.test\.ts:\d+:\d+$/);
  expect(frames.join()).not.toMatch(/rossi|tmp/i);
  const stack = [
    'Error: x',
    '    at Desk.ask (file:///rossi/rubrica/src/server/upstream/upstream-client.ts:12:3)',
    String.raw`    at async C:\rossi\rubrica\src\a.ts:1:2`,
    '    at async Object.fetch (/rossi/rubrica/node_modules/hono/dist/hono.js:3:4)',
    '    at node:internal/process/task_queues:103:5',
    '    at new Promise (<anonymous>)',
  ].join('\n');
  expect(framesOf({ name: 'Error', message: 'x', stack })).toEqual([
    'Desk.ask src/server/upstream/upstream-client.ts:12:3',
    'Object.fetch node_modules/hono/dist/hono.js:3:4',
    'node:internal/process/task_queues:103:5',
  ]);
});
