import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium, type LaunchOptions } from '@playwright/test';
import { chromiumFromNpm } from './chromium-package.ts';
import { hasApt, installPackages, run } from './install.ts';

/**
 * What Chromium leaves out. A window starts a program of its own for each list that may open below the address bar, as
 * much work as half of our page's start, and a test has no address bar.
 */
const LEFT_OUT = [
  'OptimizationHints',
  'MediaRouter',
  'Translate',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
];

/** For Chromium: it must talk to the page it is shown and to nobody else. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  `--disable-features=${LEFT_OUT.join(',')}`,
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
export async function findBrowser(say: (line: string) => void): Promise<string> {
  const wanted = process.env['CHROMIUM_PATH'];
  if (wanted) {
    if (isRunnable(wanted)) return wanted;
    throw new Error(`CHROMIUM_PATH is ${wanted}, and no browser starts there.`);
  }
  const found = installed();
  if (found) return found;
  if (hasApt()) {
    say('No browser found: installing Chromium with apt-get.');
    installPackages(['chromium', 'fonts-liberation']);
  }
  const afterPackages = installed();
  if (afterPackages) return afterPackages;
  say('No browser found: installing Chromium with Playwright.');
  const withLibraries = process.getuid?.() === 0 ? ['--with-deps'] : [];
  run(process.execPath, [playwrightCli(), 'install', ...withLibraries, 'chromium']);
  const afterPlaywright = installed();
  if (afterPlaywright) return afterPlaywright;
  say('No browser found: installing Chromium with npm.');
  const fromNpm = await chromiumFromNpm();
  if (fromNpm !== null && isRunnable(fromNpm)) return fromNpm;
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

/** As it says it: `Chromium 156.0.8078.108`. Empty where it does not start, or is no Chromium. */
export function versionOf(path: string): string {
  const { status, stdout } = spawnSync(path, ['--version', '--no-sandbox'], {
    encoding: 'utf8',
    timeout: 30_000,
  });
  const isOurs = status === 0 && /chrom|edge/i.test(stdout);
  return isOurs ? (/^.*? [\d.]+/.exec(stdout.trim())?.[0] ?? stdout.trim()) : '';
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
  return versionOf(path) !== '';
}
