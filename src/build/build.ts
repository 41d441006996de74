import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ASSET_LIST, AssetList } from './asset-list.ts';
import { hashInputs } from './inputs.ts';
import { say } from './say.ts';

const root = join(import.meta.dirname, '..', '..');

function builtInputs(): string | null {
  try {
    return AssetList.parse(JSON.parse(readFileSync(join(root, 'dist', ASSET_LIST), 'utf8'))).inputs;
  } catch {
    return null;
  }
}

/** Builds the browser's part, unless it is already there as its inputs have it. */
export async function buildIfNeeded(): Promise<void> {
  if (builtInputs() === hashInputs(root)) return;
  say('Building Rubrica, since its sources are new or have changed.');
  // Loaded only here: a server that has nothing to build does without the memory it takes.
  const { build } = await import('vite').catch((cause: unknown) => {
    throw new Error('Vite is not installed: run "npm ci --include=dev".', { cause });
  });
  await build({ root, logLevel: 'warn' });
}
