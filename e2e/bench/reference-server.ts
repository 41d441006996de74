import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyProgram } from '#e2e/program-copy.ts';
import { startRubrica, type Rubrica, type RubricaOptions } from '#e2e/rubrica.ts';

const FOLDER = join(import.meta.dirname, 'reference');
const TYPES = {
  'reference.css': 'text/css; charset=utf-8',
  'reference.js': 'text/javascript; charset=utf-8',
};

/** The reference, served by the same gateway in the place of the app. */
export async function startReference(
  live: NonNullable<RubricaOptions['live']>,
): Promise<Pick<Rubrica, 'url' | 'stop'>> {
  const copy = copyProgram();
  rmSync(copy.dist, { recursive: true });
  cpSync(FOLDER, copy.dist, { recursive: true });
  const files = Object.entries(TYPES).map(([path, type]) => ({
    path,
    type,
    hash: createHash('sha256')
      .update(readFileSync(join(FOLDER, path)))
      .digest('base64url'),
    isHashed: false,
    encodings: [],
  }));
  writeFileSync(join(copy.dist, 'assets.json'), JSON.stringify({ inputs: '', files }));
  const { url, stop } = await startRubrica({ root: copy.root, live });
  return {
    url,
    stop: async () => {
      await stop();
      copy.remove();
    },
  };
}
