import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';

const DIST = join(import.meta.dirname, '..', 'dist');

/** What a first visit may load of JavaScript, compressed, with the texts of one language. */
export const FIRST_LOAD_BUDGET = 180_000;

export interface BuiltScript {
  /** From `dist`, with `/`. */
  readonly path: string;
  readonly gzip: number;
  /** Whether the page needs it before anything shows. */
  readonly isFirst: boolean;
}

/** Every script of the build, the first-loaded ones first, the bigger ones before the smaller. */
export function builtScripts(): readonly BuiltScript[] {
  const page = read('index.html');
  const first = new Set(
    [...page.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="\/?([^"]+\.js)"/g)].map(
      ([, path = '']) => path,
    ),
  );
  const [, texts = ''] = /<meta name="languages" content="([^"]*)"/.exec(page) ?? [];
  const files = JSON.parse(texts.replaceAll('&quot;', '"')) as Readonly<Record<string, string[]>>;
  // Those in one language; others are no bigger.
  for (const path of files['en'] ?? []) first.add(path.replace(/^\//, ''));
  for (const path of first) {
    for (const { moduleRequest } of parseSync(path, read(path)).module.staticImports) {
      first.add(posix.join(posix.dirname(path), moduleRequest.value));
    }
  }
  return builtFiles()
    .filter((path) => path.endsWith('.js'))
    .map((path) => ({ path, gzip: gzipSync(read(path)).length, isFirst: first.has(path) }))
    .toSorted((a, b) => Number(b.isFirst) - Number(a.isFirst) || b.gzip - a.gzip);
}

/** The compressed size of all scripts that a first visit loads. */
export function firstLoad(scripts: readonly BuiltScript[]): number {
  return scripts.filter(({ isFirst }) => isFirst).reduce((sum, { gzip }) => sum + gzip, 0);
}

/** Every file that a browser can be given as text, compressed variants aside. */
export function builtFiles(): readonly string[] {
  return readdirSync(DIST, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(js|css|html|svg|txt|json|map|webmanifest)$/.test(path));
}

export function read(path: string): string {
  return readFileSync(join(DIST, path), 'utf8');
}
