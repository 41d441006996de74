import { existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { hasApt, installPackages } from '#e2e/install.ts';
import { startFirefox } from './firefox.ts';
import type { Engine } from './engine.ts';
import { startWebKit } from './webkit.ts';

/** What each one needs of Debian's packages. */
const PACKAGES = {
  Firefox: ['firefox-esr'],
  WebKit: ['webkit2gtk-driver', 'xvfb'],
} as const;
export const LABELS = ['Firefox', 'WebKit'] as const satisfies readonly (keyof typeof PACKAGES)[];

export interface EngineHere {
  readonly label: keyof typeof PACKAGES;
  readonly start: () => Promise<Engine>;
}

/** The engines beside Chromium that this machine has. */
export function enginesHere(): readonly EngineHere[] {
  const firefox = onPath('firefox-esr') ?? onPath('firefox') ?? usualFirefox();
  const driver = onPath('WebKitWebDriver');
  const browser = globSync('/usr/{lib/*,lib64,libexec}/webkit2gtk-4.?/MiniBrowser').at(-1);
  const display = onPath('Xvfb');
  return [
    ...(firefox ? [{ label: 'Firefox' as const, start: () => startFirefox(firefox) }] : []),
    ...(driver && browser && display
      ? [{ label: 'WebKit' as const, start: () => startWebKit({ driver, browser, display }) }]
      : []),
  ];
}

/** Those that are missing, as far as packages can be installed here. */
export function installEngines(say: (line: string) => void): void {
  const here = enginesHere().map(({ label }) => label);
  for (const label of LABELS) {
    if (here.includes(label) || !hasApt()) continue;
    say(`No ${label} found: installing it with apt-get.`);
    installPackages(PACKAGES[label]);
  }
}

function onPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

function usualFirefox(): string | undefined {
  return [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    join(process.env['PROGRAMFILES'] ?? '', 'Mozilla Firefox', 'firefox.exe'),
  ].find((path) => existsSync(path));
}
