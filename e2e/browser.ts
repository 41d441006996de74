import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium, type LaunchOptions } from '@playwright/test';

/** For chromium: it shall talk to the page it is shown and to nobody else. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-features=OptimizationHints,MediaRouter,Translate',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  // A container's /dev/shm may be too small for a page.
  '--disable-dev-shm-usage',
];

/** How to start the browser that is there. */
export function launchOptions(executablePath: string): LaunchOptions {
  // Chromium refuses to be root in its own sandbox.
  return { executablePath, args: QUIET, chromiumSandbox: process.getuid?.() !== 0 };
}

/** The path of a Chromium that starts; installs one where there is none. Throws what to do instead. */
export function findBrowser(say: (line: string) => void): string {
  const wanted = process.env['CHROMIUM_PATH'];
  if (wanted) {
    if (isRunnable(wanted)) return wanted;
    throw new Error(`CHROMIUM_PATH is ${wanted}, and no browser starts there.`);
  }
  const found = installed();
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/etc/debian_version')) {
    say('No browser found: installing Chromium with apt-get.');
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const packages = ['--yes', '--no-install-recommends', 'chromium', 'fonts-liberation'];
    if (run('apt-get', ['update', '--quiet'], environment)) {
      run('apt-get', ['install', '--quiet', ...packages], environment);
    }
  }
  const afterPackages = installed();
  if (afterPackages) return afterPackages;
  say('No browser found: installing Chromium with Playwright.');
  run(process.execPath, [
    playwrightCli(),
    'install',
    ...(isRoot ? ['--with-deps'] : []),
    'chromium',
  ]);
  const afterPlaywright = installed();
  if (afterPlaywright) return afterPlaywright;
  throw new Error(
    'No browser could be found or installed. Install Chromium or Chrome, or name one with CHROMIUM_PATH.',
  );
}

/** Playwright's own command, which a child process runs with this Node. */
export function playwrightCli(): string {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve('@playwright/test/package.json')), 'cli.js');
}

function installed(): string | undefined {
  return [chromium.executablePath(), ...onPath(), ...usualPlaces()].find(isRunnable);
}

function onPath(): string[] {
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function usualPlaces(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform !== 'win32') return [];
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(
    (name) => process.env[name],
  );
  const programs = [
    'Google/Chrome/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ];
  return folders.flatMap((folder) => (folder ? programs.map((name) => join(folder, name)) : []));
}

/** Whether a browser starts here. Ubuntu's chromium, for one, is a script that says where to get it. */
function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  // On Windows the question opens a window.
  if (process.platform === 'win32') return true;
  const answer = spawnSync(path, ['--version', '--no-sandbox'], {
    encoding: 'utf8',
    timeout: 30_000,
  });
  return answer.status === 0 && /chrom|edge/i.test(answer.stdout);
}

/** Whether a command came to a good end; what it says is shown only where it did not. */
function run(command: string, args: string[], environment = process.env): boolean {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    env: environment,
    maxBuffer: 2 ** 26,
  });
  if (status === 0) return true;
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}\n`);
  return false;
}
