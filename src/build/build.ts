import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { ASSET_LIST, AssetList } from './asset-list.ts';
import { hashInputs } from './inputs.ts';
import { outliveTerminal, say } from './say.ts';

/** Builds the browser's part if it is not already there as its inputs have it. */

const root = join(import.meta.dirname, '..', '..');

function builtInputs(): string | null {
  try {
    return AssetList.parse(JSON.parse(readFileSync(join(root, 'dist', ASSET_LIST), 'utf8'))).inputs;
  } catch {
    return null;
  }
}

outliveTerminal();
if (builtInputs() !== hashInputs(root)) {
  say('Building Rubrica, since its sources are new or have changed.');
  await build({ root, logLevel: 'warn' });
}
