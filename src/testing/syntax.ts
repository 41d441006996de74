import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'vite';

/** A node of a syntax tree (ESTree), known by its type alone. */
export type Node = Readonly<Record<string, unknown>> & { readonly type: string };

export interface Source {
  /** From `src`: `ui/table/columns.ts`. */
  readonly path: string;
  readonly text: string;
}

const SRC = join(import.meta.dirname, '..');

/** What runs, below a folder of `src`: no tests, and nothing that only tests use. */
export function sourcesIn(folder: string): Source[] {
  return readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => posix.join(folder, path.replaceAll('\\', '/')))
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|^testing\//.test(path))
    .map((path) => ({ path, text: readFileSync(join(SRC, path), 'utf8') }));
}

/** What has the texts of a language, `it`. */
export function sourcesOfTexts(language: string): Source[] {
  return [...sourcesIn('i18n'), ...sourcesIn('providers')].filter(
    ({ path }) => path.includes(`/${language}/`) || path.endsWith(`-${language}.ts`),
  );
}

/** Visits every node, the outer ones first; `around` are those that it is in, the nearest last. */
export function visit(
  { path, text }: Source,
  see: (node: Node, around: readonly Node[]) => void,
): void {
  const around: Node[] = [];
  const enter = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(enter);
    if (!isNode(value)) return;
    see(value, around);
    around.push(value);
    Object.values(value).forEach(enter);
    around.pop();
  };
  enter(parseSync(path, text).program);
}

export function isNode(value: unknown): value is Node {
  return (
    typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
  );
}

export function isIdentifier(value: unknown, name: string): boolean {
  return isNode(value) && value.type === 'Identifier' && value['name'] === name;
}
