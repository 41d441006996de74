import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { resolve } from '#architecture.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const Versions = z.record(z.string(), z.string());
const { dependencies, devDependencies, optionalDependencies } = z
  .object({
    dependencies: Versions,
    devDependencies: Versions,
    optionalDependencies: Versions,
  })
  .parse(JSON.parse(read('package.json')));
const Locked = z.looseObject({
  version: z.string(),
  integrity: z.string().optional(),
  hasInstallScript: z.boolean().optional(),
  link: z.boolean().optional(),
});
const { '': _, ...locked } = z
  .object({ packages: z.record(z.string(), Locked) })
  .parse(JSON.parse(read('package-lock.json'))).packages;

test('every package is pinned to one version', () => {
  const all = { ...dependencies, ...devDependencies, ...optionalDependencies };
  for (const [name, version] of Object.entries(all)) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(locked[`node_modules/${name}`]?.version, name).toBe(version);
  }
});

test('every locked package has a strong hash of its content, and runs nothing when it is installed', () => {
  expect(Object.keys(locked).length).toBeGreaterThan(50);
  for (const [path, { integrity = '', hasInstallScript = false, link = false }] of Object.entries(
    locked,
  )) {
    expect(integrity, path).toMatch(/^sha512-[\w+/]{86}==$/);
    expect({ hasInstallScript, link }, path).toEqual({ hasInstallScript: false, link: false });
  }
});

/** Every package that a program loads as it runs, from its first file. */
function packagesOf(first: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const visit = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    const source = read(path);
    const { module } = parseSync(path, source);
    const isType = (start: number) => /^(import|export)\s+type\b/.test(source.slice(start));
    const specifiers = [
      ...module.staticImports
        .filter(({ start }) => !isType(start))
        .map(({ moduleRequest }) => moduleRequest.value),
      ...module.staticExports
        .filter(({ start }) => !isType(start))
        .flatMap(({ entries }) =>
          entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
        ),
      ...module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
        source.slice(start + 1, end - 1),
      ),
    ];
    for (const specifier of specifiers) {
      const to = resolve(path, specifier);
      if (to.startsWith('src/')) visit(to);
      else if (!to.startsWith('node:'))
        packages.add(
          to
            .split('/')
            .slice(0, to.startsWith('@') ? 2 : 1)
            .join('/'),
        );
    }
  };
  visit(first);
  return packages;
}

test('the server and the sandbox run with the packages that are no development dependencies, and use each', () => {
  const server = packagesOf('src/server/main.ts');
  const all = new Set([...server, ...packagesOf('src/sandbox/worker.ts')]);
  expect([...all].toSorted()).toEqual(Object.keys(dependencies).toSorted());
});
