import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The page for who runs Rubrica for a team. */
const page = readFileSync(join(import.meta.dirname, '..', '..', '.github/TEAM.md'), 'utf8');

/** The one block of it that has these words. */
export function blockWith(words: string): string {
  const blocks = page.split('```').filter((part, index) => index % 2 === 1 && part.includes(words));
  const [block, ...more] = blocks;
  if (block === undefined || more.length > 0) throw new Error(`not one block with ${words}`);
  return block.trim();
}

/** Runs commands of the page in a folder, by the shell that Git brings along on every system. */
export function runShell(
  script: string,
  folder: string,
  environment: NodeJS.ProcessEnv = {},
): void {
  execFileSync('git', ['-c', 'alias.run=!sh -euc "$RUN"', 'run'], {
    cwd: folder,
    env: { ...process.env, ...environment, RUN: script },
  });
}
