import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix, relative } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';
import {
  FLOORS,
  isServerHalf,
  lintOverrides,
  objection,
  resolve,
  type Import,
} from './architecture.ts';

/**
 * The floors, held twice: the lint rule complains while one writes, and this reads every import itself,
 * so that neither a rule without effect nor an unforeseen spelling goes unnoticed.
 */
const ROOT = join(import.meta.dirname, '..');
const MADE = [
  '.git',
  '.cache',
  'node_modules',
  'dist',
  'coverage',
  'test-results',
  'playwright-report',
];

/** Every file under a folder, spelt from the root with `/`. */
function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => !MADE.includes(entry.name))
    .flatMap((entry) => {
      const path = posix.join(folder, entry.name);
      return entry.isDirectory() ? filesIn(path) : [path];
    });
}

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

function importsOf(from: string, source: string): Import[] {
  if (!/\.tsx?$/.test(from)) return [];
  const { module, errors } = parseSync(from, source);
  expect(errors, from).toEqual([]);
  const isType = (start: number) => /^(import|export)\s+type\b/.test(source.slice(start));
  const running = new Set(module.dynamicImports.map(({ start }) => start));
  return [
    ...module.staticImports.map(({ start, moduleRequest }) => ({
      specifier: moduleRequest.value,
      isType: isType(start),
    })),
    ...module.staticExports.flatMap(({ start, entries }) =>
      entries.flatMap(({ moduleRequest }) =>
        moduleRequest ? [{ specifier: moduleRequest.value, isType: isType(start) }] : [],
      ),
    ),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
      specifier: source.slice(start + 1, end - 1),
      isType: false,
    })),
    // `import('./x.ts').X` as a type, which is no import to the parser.
    ...[...source.matchAll(/\bimport\(\s*(['"])(.+?)\1/g)]
      .filter(({ index }) => !running.has(index))
      .map(([, , specifier = '']) => ({ specifier, isType: true })),
    ...[...source.matchAll(/new URL\(\s*(['"])(\.{1,2}\/.+?)\1,\s*import\.meta\.url/g)].map(
      ([, , specifier = '']) => ({ specifier, isType: false, isAddress: true }),
    ),
  ].map((found) => ({ from, ...found }));
}

const imports = filesIn('src').flatMap((path) => importsOf(path, read(path)));
/** A test may look upwards, and so may what only tests import. */
const checked = imports.filter(
  ({ from }) => !/\.test\.tsx?$|^src\/(testing\/|architecture\.ts)/.test(from),
);

describe('the floors', () => {
  test('hold for every import', () => {
    const broken = checked.flatMap((found) => {
      const why = objection(found);
      return why === null ? [] : [`${found.from}: ${found.specifier} ${why}`];
    });
    expect(broken).toEqual([]);
  });

  test('every import says plainly what it loads', () => {
    const unclear = checked.filter(({ specifier }) => !/^[#./@a-z][\w./:@-]*$/i.test(specifier));
    expect(unclear).toEqual([]);
  });

  test("the browser's program never reaches an upstream, the gateway, the sandbox or Node", () => {
    const reached = new Set(['src/app/main.tsx']);
    for (const path of reached) {
      for (const found of imports) {
        if (found.from === path && !found.isType) reached.add(resolve(path, found.specifier));
      }
    }
    expect(reached).toContain('src/query/client-query.ts');
    const foreign = [...reached].filter(
      (path) =>
        isServerHalf(path) ||
        path.startsWith('src/server/') ||
        path.startsWith('src/sandbox/') ||
        /^(node:|hono|@hono\/)/.test(path),
    );
    expect(foreign).toEqual([]);
  });
});

describe('the lint rule', () => {
  test('is made from the table of floors: npm run floors', () => {
    const { overrides } = JSON.parse(read('.oxlintrc.json')) as { overrides: unknown };
    expect(overrides).toEqual(JSON.parse(JSON.stringify(lintOverrides())));
  });

  const IMPORTERS = [
    ...Object.keys(FLOORS).map((name) => `src/${name}/made-up.ts`),
    'src/i18n/en/made-up.ts',
    'src/providers/shared/made-up.ts',
    'src/providers/wethod/made-up.ts',
    'src/providers/wethod/upstream.ts',
    'src/sandbox/seed/made-up.ts',
  ];
  const SPECIFIERS = [
    ...Object.keys(FLOORS).map((name) => `#${name}/made-up.ts`),
    '#i18n/en/table.ts',
    '#ui/primitives/button.tsx',
    '#providers/shared/wire.ts',
    '#providers/upstream.ts',
    '#providers/upstreams.ts',
    '#providers/qonto/index.ts',
    '#providers/qonto/upstream.ts',
    '#sync/first-requests.ts',
    '#sync/react/use-sources.ts',
    '#sandbox/worker.ts',
    '#testing/demo.ts',
    './neighbour.ts',
    '../neighbour.ts',
    '../../domain/client.ts',
    './folder/../neighbour.ts',
    'react',
    'react-router',
    '@tanstack/react-query',
    'hono',
    'vite',
    'node:fs',
    'zod/mini',
  ];
  const SPELLINGS: readonly {
    isType: boolean;
    spell: (specifier: string, name: string) => string;
  }[] = [
    { isType: false, spell: (specifier, name) => `import { ${name} } from '${specifier}';` },
    { isType: false, spell: (specifier, name) => `export { ${name} } from '${specifier}';` },
    { isType: false, spell: (specifier) => `await import('${specifier}');` },
    { isType: true, spell: (specifier, name) => `import type { ${name} } from '${specifier}';` },
  ];
  /** One import a line, so that a complaint's line says which; a name twice would not even parse. */
  const LINES = SPECIFIERS.flatMap((specifier, row) =>
    SPELLINGS.map(({ isType, spell }, column) => ({
      specifier,
      isType,
      line: spell(specifier, `name${row}of${column}`),
    })),
  );

  /** The lines of each file that the project's own configuration refuses. */
  function refusals(files: readonly string[]): Map<string, Set<number>> {
    const folder = mkdtempSync(join(tmpdir(), 'rubrica-floors-'));
    try {
      writeFileSync(join(folder, '.oxlintrc.json'), read('.oxlintrc.json'));
      for (const file of files) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), LINES.map(({ line }) => line).join('\n'));
      }
      const answer = JSON.parse(lint(folder)) as {
        diagnostics: { code: string; filename: string; labels: { span: { line: number } }[] }[];
      };
      const found = new Map(files.map((file) => [file, new Set<number>()]));
      for (const { code, filename, labels } of answer.diagnostics) {
        if (code !== 'eslint(no-restricted-imports)') continue;
        const file = relative(folder, join(folder, filename)).replaceAll('\\', '/');
        for (const { span } of labels) found.get(file)?.add(span.line);
      }
      return found;
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  function lint(folder: string): string {
    const oxlint = join(ROOT, 'node_modules', 'oxlint', 'bin', 'oxlint');
    try {
      return execFileSync(process.execPath, [oxlint, '-f', 'json', 'src'], {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: 2 ** 26,
      });
    } catch (error) {
      // It exits with 1 where it complains, which is what this is for.
      return (error as { stdout: string }).stdout;
    }
  }

  const lines = refusals([...IMPORTERS, 'src/domain/made-up.test.ts']);

  test.each(IMPORTERS)(
    'complains in %s of what may not be imported, and of nothing else',
    (from) => {
      const verdicts = LINES.map(({ specifier, isType, line }, index) => ({
        line,
        isRefused: lines.get(from)?.has(index + 1) ?? false,
        shouldBe: objection({ from, specifier, isType }) !== null,
      }));
      expect(verdicts.filter(({ isRefused, shouldBe }) => isRefused !== shouldBe)).toEqual([]);
      expect(verdicts.some(({ isRefused }) => isRefused)).toBe(true);
      expect(verdicts.every(({ isRefused }) => isRefused)).toBe(false);
    },
  );

  test('lets a test look upwards, but not by a path', () => {
    const refused = [...(lines.get('src/domain/made-up.test.ts') ?? [])].map(
      (line) => LINES[line - 1]?.specifier,
    );
    expect(new Set(refused)).toEqual(new Set(SPECIFIERS.filter((each) => each.includes('../'))));
  });
});

describe('the repository', () => {
  test('has nothing at its top but what the plan names, and dot-files', () => {
    const visible = readdirSync(ROOT).filter(
      (name) => !name.startsWith('.') && !MADE.includes(name),
    );
    const planned =
      'package.json package-lock.json tsconfig.json index.html vite.config.ts src e2e public README.md README.it.md README.fr.md CHANGELOG.md CONTRIBUTING.md LICENSE'.split(
        ' ',
      );
    expect(visible.filter((name) => !planned.includes(name))).toEqual([]);
    const floors = [...Object.keys(FLOORS), 'testing'];
    const pages = ['architecture.ts', 'architecture.test.ts', 'README.md', 'DECISIONS.md'];
    const inside = readdirSync(join(ROOT, 'src'));
    expect(inside.filter((name) => ![...floors, ...pages].includes(name))).toEqual([]);
  });

  test('pins every version, and no address that packages come from', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
      read('package.json'),
    ) as Record<string, Record<string, string>>;
    const versions = Object.entries({
      ...dependencies,
      ...devDependencies,
      ...optionalDependencies,
    });
    expect(versions.length).toBeGreaterThan(20);
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect(read('package-lock.json')).not.toContain('"resolved"');
    expect(read('.npmrc')).not.toMatch(/registry\s*=/);
  });

  test('asks the browser for its languages in one place', () => {
    const asking = filesIn('src')
      .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
      .filter((path) => /navigator\??\.languages?\b/.test(read(path)));
    expect(asking).toEqual(['src/app/main.tsx']);
  });

  test('gives every clone the same line ends, whatever git is set to', () => {
    expect(read('.gitattributes')).toMatch(/^\* text=auto eol=lf$/m);
    const texts = filesIn('.').filter((path) => /\.(tsx?|js|cjs|css|html|json|md|yml)$/.test(path));
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.filter((path) => read(path).includes('\r\n'))).toEqual([]);
  });

  test("names no machine's folders and no package registry", () => {
    const names = [
      ['', 'work', ''],
      ['', 'home', ''],
    ].map((parts) => parts.join('/'));
    names.push(['registry', 'npmjs'].join('.'), ['registry', 'npmmirror'].join('.'));
    const telling = filesIn('.')
      .filter((path) => !/\.(png|jpg|ico|woff2)$|^\.env$/.test(path))
      .filter((path) => names.some((name) => read(path).includes(name)));
    expect(telling).toEqual([]);
  });
});
