import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildIfNeeded } from '#build/build.ts';
import { findBrowser, playwrightCli, versionOf } from './browser.ts';
import { enginesHere, installEngines, LABELS } from './engines/here.ts';
import { findOffice, installOffice, OFFICE } from './office.ts';

/** Runs the end-to-end tests; what follows the command goes to Playwright. */

const root = join(import.meta.dirname, '..');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

function fail(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

/** In the half hour of a whole run a browser can stall: a test has a second try, and the last lines say how many needed it. */
const WHOLE = ['--retries=1'];

const words = process.argv.slice(2);
const path = await findBrowser(say).catch(fail);
// A run of some tests is a quick one: nothing is installed for it but what all tests need.
if (words.length === 0) {
  installEngines(say);
  installOffice(say);
}
const here: readonly string[] = [
  ...enginesHere().map(({ label }) => label),
  ...(findOffice() === null ? [] : [OFFICE]),
];
const missing = [...LABELS, OFFICE].filter((label) => !here.includes(label));
const chromium = versionOf(path) || 'Chromium';
say(`Testing in ${[`${chromium} (${path})`, ...here].join(', ')}.`);
if (missing.length > 0) say(`Not tested here, where it is not installed: ${missing.join(', ')}.`);

await buildIfNeeded();

const tests = spawn(
  process.execPath,
  [
    playwrightCli(),
    'test',
    '-c',
    join('e2e', 'playwright.config.ts'),
    ...(words.length > 0 ? words : WHOLE),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      CHROMIUM_PATH: path,
      CHROMIUM_NAME: chromium,
      NOT_HERE: missing.join(', '),
    },
  },
);
tests.once('exit', (code) => process.exit(code ?? 1));
