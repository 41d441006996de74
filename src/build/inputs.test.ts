import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashInputs } from './inputs.ts';

let root: string;
const write = (path: string, content: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), content);
};
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rubrica-'));
  write('src/app/main.tsx', 'one');
  write('index.html', 'one');
});
afterEach(() => rmSync(root, { recursive: true }));

test.each([
  ['another content', 'src/app/main.tsx', 'two'],
  ['another file', 'src/app/routes.tsx', ''],
  ['another page', 'index.html', 'two'],
  ['another icon', 'public/icon.svg', 'two'],
  ['another lock', 'package-lock.json', 'two'],
])('%s is another build', (_, path, content) => {
  const before = hashInputs(root);
  write(path, content);
  expect(hashInputs(root)).not.toBe(before);
});

test.each(['src/app/main.test.tsx', 'src/README.md', 'e2e/run.ts', 'dist/index.html', '.env'])(
  '%s changes nothing',
  (path) => {
    const before = hashInputs(root);
    // A class name, to which e2e/build.spec.ts says that the build has not read it.
    write(path, 'bg-[url(/a-word-of-a-unit-test)]');
    expect(hashInputs(root)).toBe(before);
  },
);
