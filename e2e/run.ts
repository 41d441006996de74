import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildIfNeeded } from '#build/build.ts';
import { findBrowser, playwrightCli } from './browser.ts';

/** Runs the end-to-end tests; what follows the command goes to Playwright. */

const root = join(import.meta.dirname, '..');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

function fail(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}

function browser(): string {
  try {
    return findBrowser(say);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

const path = browser();
say(`Testing in ${path}.`);

await buildIfNeeded();

const tests = spawn(
  process.execPath,
  [playwrightCli(), 'test', '-c', join('e2e', 'playwright.config.ts'), ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit', env: { ...process.env, CHROMIUM_PATH: path } },
);
tests.once('exit', (code) => process.exit(code ?? 1));
