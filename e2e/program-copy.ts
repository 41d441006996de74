import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './rubrica.ts';

export interface ProgramCopy {
  /** For `startRubrica`. */
  readonly root: string;
  /** Its own, so that it can be changed. */
  readonly dist: string;
  readonly remove: () => void;
}

/** The program and its build once more, elsewhere: what it serves may differ there. */
export function copyProgram(): ProgramCopy {
  const root = mkdtempSync(join(tmpdir(), 'rubrica-copy-'));
  for (const name of ['package.json', 'src', 'dist']) {
    cpSync(join(ROOT, name), join(root, name), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'junction');
  return {
    root,
    dist: join(root, 'dist'),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
