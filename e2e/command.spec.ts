import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { buildIfNeeded } from '#build/build.ts';
import { NO_CREDENTIALS, NO_FILE, ROOT } from './rubrica.ts';

/** The commands as people start them: by npm, in a terminal. */

interface Running {
  readonly npm: ChildProcess;
  readonly output: () => string;
  /** Once nobody writes to its output any more: npm has ended, and all that it started. */
  readonly ended: Promise<unknown[]>;
  /** Waits until it has said this. */
  readonly says: (words: RegExp) => Promise<void>;
}

/** In a group of its own, which stands for a terminal: Ctrl-C there reaches every process of it. */
function npmRun(script: string, environment: Readonly<Record<string, string>> = {}): Running {
  // The server reads somebody's own .env unless it is told another file.
  const file = script === 'start' ? ['--', NO_FILE] : [];
  const npm = spawn('npm', ['run', script, ...file], {
    cwd: ROOT,
    detached: true,
    env: {
      ...process.env,
      ...NO_CREDENTIALS,
      HOST: '127.0.0.1',
      SANDBOX_PORT: '0',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [npm.stdout, npm.stderr]) {
    stream?.on('data', (text: Buffer) => (output += text.toString()));
  }
  return {
    npm,
    output: () => output,
    ended: once(npm, 'close'),
    says: (words) => expect.poll(() => output, { timeout: 30_000 }).toMatch(words),
  };
}

const addressIn = (output: string) => /^Rubrica is at (\S+)$/m.exec(output)?.[1] ?? '';

test('no script needs a POSIX shell', () => {
  const text = readFileSync(join(ROOT, 'package.json'), 'utf8');
  const { scripts } = JSON.parse(text) as { scripts: Record<string, string> };
  const commands = Object.values(scripts).flatMap((script) => script.split(' && '));
  expect(commands.length).toBeGreaterThan(10);
  // No variables, substitutions, pipes or quotes, nothing that only such a shell knows, no assignment.
  expect(commands.filter((command) => /[$`|;&<>'"*~]|^exec\b|^\w+=/.test(command))).toEqual([]);
});

test.describe('npm start', () => {
  test.beforeAll(buildIfNeeded);

  for (const [what, signal, group] of [
    ['Ctrl-C in its terminal', 'SIGINT', -1],
    ['a SIGTERM that reaches npm alone', 'SIGTERM', 1],
  ] as const) {
    test(`serves, and leaves nothing behind after ${what}`, async () => {
      const { npm, output, says, ended } = npmRun('start', { PORT: '0' });
      await says(/The sandbox is at/);
      const address = addressIn(output());
      expect((await fetch(address)).status).toBe(200);
      const before = output();
      process.kill(group * Number(npm.pid), signal);
      await ended;
      expect(output()).toBe(before);
      await expect(fetch(address)).rejects.toThrow();
    });
  }

  test('ends with 1 and says why where it cannot start', async () => {
    const { output, ended } = npmRun('start', { HOST: '0.0.0.0' });
    expect((await ended)[0]).toBe(1);
    expect(output()).toContain('Rubrica cannot start:\n  - HOST must be one of');
  });
});

for (const [script, says] of [
  ['dev', /Rubrica is at/],
  ['sandbox', /The sandbox is at/],
] as const) {
  test(`npm run ${script} leaves nothing behind after a SIGTERM that reaches npm alone`, async () => {
    const running = npmRun(script, { PORT: '0' });
    await running.says(says);
    running.npm.kill('SIGTERM');
    await running.ended;
  });
}
