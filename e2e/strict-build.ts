import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { copyProgram, type ProgramCopy } from './program-copy.ts';
import { ROOT } from './rubrica.ts';

/**
 * The program with a build for development, elsewhere: React draws everything twice in it, mounts everything
 * twice, and complains in the console. The build that people get carries none of that.
 */
export function copyStrictProgram(): ProgramCopy {
  const copy = copyProgram();
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const options = [
    '--outDir',
    copy.dist,
    '--emptyOutDir',
    '--logLevel',
    'warn',
    '--minify',
    'false',
  ];
  const { status, stderr } = spawnSync(process.execPath, [vite, 'build', ...options], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'development' },
    encoding: 'utf8',
  });
  if (status === 0) return copy;
  copy.remove();
  throw new Error(`There is no build for development.\n${stderr}`);
}
