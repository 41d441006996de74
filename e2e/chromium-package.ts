import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { run } from './install.ts';

const PACKAGE = '@sparticuz/chromium';
const VERSION = '153.0.0';
/** Ignored by git; a dependency, even an optional one, would be downloaded by everybody. */
const FOLDER = join(import.meta.dirname, '..', '.cache', 'chromium-package');

interface Packed {
  /** Unpacks it where that was not done yet. */
  readonly executablePath: () => Promise<string>;
}
const Module = z.object({
  default: z.custom<Packed>((value) => typeof value === 'function' && 'executablePath' in value),
});

/**
 * A headless Chromium that comes as an npm package, for Linux on x64: where npm can be reached, and
 * nothing else. Installs it on first use and gives its path; `null` where it cannot.
 */
export async function chromiumFromNpm(): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const options = ['--prefix', FOLDER, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'];
  if (!run('npm', ['install', ...options, `${PACKAGE}@${VERSION}`])) return null;
  const require = createRequire(join(FOLDER, 'package.json'));
  const loaded: unknown = await import(pathToFileURL(require.resolve(PACKAGE)).href);
  return Module.parse(loaded).default.executablePath();
}
