import { expect, test } from 'vitest';
import { toReport } from './report-error.ts';

const ORIGIN = 'http://127.0.0.1:4173';
const thrown = (stack: string, message = 'x') => Object.assign(new RangeError(message), { stack });

test.each([
  [
    'Chromium',
    `RangeError: x
    at ClientRow (${ORIGIN}/assets/index-B4x.js:12:3456)
    at async Object.load (${ORIGIN}/assets/lazy-1.js:1:2)
    at ${ORIGIN}/assets/index-B4x.js:7:8
    at Array.map (<anonymous>)`,
  ],
  [
    'Firefox and WebKit',
    `ClientRow@${ORIGIN}/assets/index-B4x.js:12:3456
Object.load@${ORIGIN}/assets/lazy-1.js:1:2
@${ORIGIN}/assets/index-B4x.js:7:8
`,
  ],
])('%s: names and places in the program', (_, stack) => {
  expect(toReport(thrown(stack), ORIGIN)).toEqual({
    name: 'RangeError',
    frames: [
      { function: 'ClientRow', file: '/assets/index-B4x.js', line: 12, column: 3456 },
      { function: 'Object.load', file: '/assets/lazy-1.js', line: 1, column: 2 },
      { function: '', file: '/assets/index-B4x.js', line: 7, column: 8 },
    ],
  });
});

test('nothing of a message, even where it looks like a stack', () => {
  const message = `Rossi\n    at Rossi (${ORIGIN}/assets/rossi.js:1:2)`;
  const report = toReport(
    thrown(`RangeError: ${message}\n    at A (${ORIGIN}/assets/a.js:1:2)`, message),
    ORIGIN,
  );
  expect(report.frames).toHaveLength(1);
  expect(JSON.stringify(report)).not.toMatch(/rossi/i);
});

test('nothing of elsewhere, nor of what is no error', () => {
  const stack = 'at Rossi (https://evil.example/assets/a.js:1:2)\nat B (file:///rossi/b.js:1:2)';
  expect(toReport(thrown(stack), ORIGIN).frames).toEqual([]);
  expect(toReport('Rossi', ORIGIN)).toEqual({ name: 'Thrown', frames: [] });
  const named = Object.assign(new Error('x'), { name: 'Rossi & Figli' });
  expect(toReport(named, ORIGIN).name).toBe('Error');
});
