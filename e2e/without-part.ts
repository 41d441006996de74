import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { copyProgram } from './program-copy.ts';
import { startRubrica } from './rubrica.ts';

/** A Rubrica whose build no longer has a part, as after an update: the page in hand is the older one. */
export async function withoutPart(
  part: RegExp,
  act: (url: string) => Promise<void>,
): Promise<void> {
  const copy = copyProgram();
  try {
    const path = join(copy.dist, 'assets.json');
    const list = JSON.parse(readFileSync(path, 'utf8')) as { files: { path: string }[] };
    const files = list.files.filter((file) => !part.test(file.path));
    // Texts are a file in each language.
    expect(files.length, 'a part is gone').toBeLessThan(list.files.length);
    writeFileSync(path, JSON.stringify({ ...list, files }));
    const rubrica = await startRubrica({ root: copy.root });
    try {
      await act(rubrica.url);
    } finally {
      await rubrica.stop();
    }
  } finally {
    copy.remove();
  }
}
