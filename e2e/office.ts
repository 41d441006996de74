import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hasApt, installPackages } from './install.ts';

/** LibreOffice, which reads what Rubrica writes as a person's spreadsheet does. */
export const OFFICE = 'LibreOffice';
/** What it needs of Debian's packages: 85 MB, and no window. */
const PACKAGES = ['libreoffice-calc-nogui'];

/** Its program, where this machine has it. */
export function findOffice(): string | null {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => ['soffice', 'soffice.com'].map((name) => join(folder, name)));
  const usual = [
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    join(process.env['PROGRAMFILES'] ?? '', 'LibreOffice', 'program', 'soffice.com'),
  ];
  return [...onPath, ...usual].find((path) => existsSync(path)) ?? null;
}

export function installOffice(say: (line: string) => void): void {
  if (findOffice() !== null || !hasApt()) return;
  say(`No ${OFFICE} found: installing it with apt-get.`);
  installPackages(PACKAGES);
}

/** What it has read of a file, in another format; `filter` as its documentation spells it: `csv:…`. */
export function converted(office: string, path: string, filter: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'rubrica-office-'));
  try {
    // A profile of its own: it would hand the file to one that is open.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const options = [profile, '--headless', '--convert-to', filter, '--outdir', folder, path];
    const { stderr, status } = spawnSync(office, options, { encoding: 'utf8' });
    const [extension = ''] = filter.split(':');
    const written = join(folder, `${basename(path, extname(path))}.${extension}`);
    if (!existsSync(written)) throw new Error(`${OFFICE} ended with ${status}: ${stderr}`);
    return readFileSync(written, 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The program's own name and version. */
export function officeVersion(office: string): string {
  const { stdout } = spawnSync(office, ['--version'], { encoding: 'utf8' });
  return /LibreOffice [\d.]+/.exec(stdout ?? '')?.[0] ?? OFFICE;
}
