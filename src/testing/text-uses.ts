import { isIdentifier, isNode, visit, type Node, type Source } from './syntax.ts';

/** A way into a catalogue; `null` is any name. */
type Path = readonly (string | null)[];

/**
 * The texts of a catalogue that no source reads, by their paths: `emptyList.noMatch`. A record that is handed on, or
 * read by a name that is only known when it runs, is read whole.
 */
export function unusedTexts(
  catalogue: object,
  sources: readonly Source[],
  /** What is read of a catalogue that is handed on as a whole. */
  handedOn: readonly string[] = [],
): string[] {
  const used = sources.flatMap((source) => usesIn(source, handedOn));
  const isUsed = (text: readonly string[]) =>
    used.some((path) => path.every((name, depth) => name === null || name === text[depth]));
  return pathsOf(catalogue)
    .filter((text) => !isUsed(text))
    .map((text) => text.join('.'));
}

/** The paths of all texts in a catalogue. */
function pathsOf(catalogue: object): string[][] {
  return Object.entries(catalogue).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? pathsOf(value).map((path) => [name, ...path])
      : [[name]],
  );
}

/** What each text of a catalogue is, to compare languages by: `screen.demo`, `screen.hidden(1)` with its arguments. */
export function shapesOf(catalogue: object): string[] {
  return pathsOf(catalogue).map((path) => {
    const text = path.reduce<unknown>(
      (value, name) => (value as Readonly<Record<string, unknown>>)[name],
      catalogue,
    );
    return path.join('.') + (typeof text === 'function' ? `(${text.length})` : '');
  });
}

function usesIn(source: Source, handedOn: readonly string[]): Path[] {
  if (!/import \{[^}]*\bmessages\b[^}]*\} from '[^']*\/messages\.ts'/.test(source.text)) return [];
  const uses: Path[] = [];
  visit(source, (node, around) => {
    if (!isIdentifier(node, 'messages') || isName(node, around)) return;
    const path: (string | null)[] = [];
    let inner: Node = node;
    let depth = around.length - 1;
    for (; depth >= 0; depth -= 1) {
      const outer = around[depth];
      if (outer?.type !== 'MemberExpression' || outer['object'] !== inner) break;
      path.push(nameOf(outer));
      inner = outer;
    }
    const names = takenApart(around[depth], inner);
    if (path.length === 0) uses.push(...handedOn.map((name) => [name]));
    else if (names !== null) uses.push(...names.map((name) => [...path, name]));
    else uses.push(path);
  });
  return uses;
}

/** Whether it is the name of something else: an import, a property. */
function isName(node: Node, around: readonly Node[]): boolean {
  const outer = around.at(-1);
  if (outer === undefined || outer.type.startsWith('Import')) return true;
  if (outer.type === 'MemberExpression') return outer['property'] === node && !outer['computed'];
  return outer.type === 'Property' && outer['key'] === node && outer['value'] !== node;
}

function nameOf(member: Node): string | null {
  const property = member['property'];
  if (!isNode(property)) return null;
  if (member['computed'] !== true) return String(property['name']);
  return property.type === 'Literal' ? String(property['value']) : null;
}

/** The names in `const { label, hint } = …`; `null` where nothing is taken apart. */
function takenApart(outer: Node | undefined, value: Node): (string | null)[] | null {
  if (outer?.type !== 'VariableDeclarator' || outer['init'] !== value) return null;
  const pattern = outer['id'];
  if (!isNode(pattern) || pattern.type !== 'ObjectPattern') return null;
  const properties: unknown[] = Array.isArray(pattern['properties']) ? pattern['properties'] : [];
  return properties.map((property) => {
    const key = isNode(property) ? property['key'] : null;
    return isNode(key) && key.type === 'Identifier' ? String(key['name']) : null;
  });
}
